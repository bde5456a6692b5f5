// Overrides the web application's own configuration. Polish first; what has no Polish text stands in English.
export default {
  app: { name: 'Lista zadań', vendor: 'Sprawa' },
  locales: { availableLocales: ['pl', 'en'], fallbackLocale: 'pl' },
  // Deadlines first; the case beside its task; the way to the unit's own page.
  customScripts: ['scripts/inbox', 'scripts/case-tab', 'scripts/unit-inbox'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'bierze wybrane zadanie' },
    focusFilter: { key: 'ctrl+shift+f', description: 'przechodzi do pierwszej skrzynki' },
    focusList: { key: 'ctrl+alt+l', description: 'przechodzi do pierwszego zadania na liście' },
    focusForm: { key: 'ctrl+alt+f', description: 'przechodzi do pierwszego pola formularza' }
  },
  disableWelcomeMessage: true
};
