// Overrides the web application's own configuration. Polish first; what has no Polish text stands in English.
export default {
  app: { name: 'Admin', vendor: 'Sprawa' },
  // The city's own log-in, where there is one.
  customScripts: ['scripts/city-login'],
  locales: { availableLocales: ['pl', 'en'], fallbackLocale: 'pl' },
  disableWelcomeMessage: true
};
