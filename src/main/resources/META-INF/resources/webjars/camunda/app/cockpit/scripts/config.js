// Overrides the web application's own configuration. Polish first; what has no Polish text stands in English.
export default {
  app: { name: 'Cockpit', vendor: 'Sprawa' },
  // Deadlines on the dashboard, and on each diagram where cases wait; the city's own log-in where there is one.
  customScripts: ['scripts/deadlines', 'scripts/heat', 'scripts/city-login'],
  locales: { availableLocales: ['pl', 'en'], fallbackLocale: 'pl' },
  disableWelcomeMessage: true
};
