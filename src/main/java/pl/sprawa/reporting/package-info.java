/** Read-only: what is overdue and soon will be, load per unit, trend and share on time, re-routed and waiting cases. */
@ApplicationModule(allowedDependencies = {"request", "city"})
package pl.sprawa.reporting;

import org.springframework.modulith.ApplicationModule;
