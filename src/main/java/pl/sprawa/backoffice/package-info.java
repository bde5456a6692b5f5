/** What Tasklist, Cockpit and the staff need beyond the engine: their plug-ins and the REST behind them. */
@ApplicationModule(allowedDependencies = {"casework", "catalogue", "request", "city", "reporting", "engine"})
package pl.sprawa.backoffice;

import org.springframework.modulith.ApplicationModule;
