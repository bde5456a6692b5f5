// Overrides the web application's own configuration.
export default {
  app: { name: 'Cockpit', vendor: 'Sprawa' },
  // Deadlines on the dashboard, and on each diagram where cases wait.
  customScripts: ['scripts/deadlines', 'scripts/heat'],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' }
};
