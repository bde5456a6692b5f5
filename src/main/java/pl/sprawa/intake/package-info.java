/** Turns one report from any channel into exactly one stored request and opens its case, in one transaction. */
@ApplicationModule(allowedDependencies = {"catalogue", "city", "request", "casework", "handover"})
package pl.sprawa.intake;

import org.springframework.modulith.ApplicationModule;
