// Overrides the web application's own configuration. Polish first; what has no Polish text stands in English.
// Imported, not a custom script: it must set the order of the list before Tasklist reads it from the address.
import './inbox.js';

export default {
  app: { name: 'Lista zadań', vendor: 'Sprawa' },
  locales: { availableLocales: ['pl', 'en'], fallbackLocale: 'pl' },
  // The case beside its task; the way to the unit's own page; the city's own log-in where there is one.
  customScripts: ['scripts/case-tab', 'scripts/unit-inbox', 'scripts/city-login'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'bierze wybrane zadanie' },
    focusFilter: { key: 'ctrl+shift+f', description: 'przechodzi do pierwszej skrzynki' },
    focusList: { key: 'ctrl+alt+l', description: 'przechodzi do pierwszego zadania na liście' },
    focusForm: { key: 'ctrl+alt+f', description: 'przechodzi do pierwszego pola formularza' }
  },
  disableWelcomeMessage: true
};
