// Overrides the web application's own configuration.
export default {
  app: { name: 'Cockpit', vendor: 'Sprawa' },
  // Deadlines on the dashboard, and on each diagram where cases wait; the city's own log-in where there is one.
  customScripts: ['scripts/deadlines', 'scripts/heat', 'scripts/city-login'],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' }
};
