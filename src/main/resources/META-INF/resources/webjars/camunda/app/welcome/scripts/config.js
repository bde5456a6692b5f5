// Overrides the web application's own configuration. Polish first; what has no Polish text stands in English.
export default {
  app: { name: 'Aplikacje', vendor: 'Sprawa' },
  customScripts: ['scripts/city-login'],
  locales: { availableLocales: ['pl', 'en'], fallbackLocale: 'pl' },
  disableWelcomeMessage: true
};
