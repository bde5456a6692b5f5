// Overrides the web application's own configuration.
export default {
  app: { name: 'Admin', vendor: 'Sprawa' },
  // The city's own log-in, where there is one.
  customScripts: ['scripts/city-login'],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' }
};
