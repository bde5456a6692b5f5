/** Read-only: overdue, on-time share, load per unit. */
@ApplicationModule(allowedDependencies = {"request", "city"})
package pl.sprawa.reporting;

import org.springframework.modulith.ApplicationModule;
