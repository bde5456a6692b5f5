/** The only code that models may call: starts and correlates cases, holds the delegates. */
@ApplicationModule(allowedDependencies = {"catalogue", "engine", "city", "request", "notification", "handover", "reporting"})
package pl.sprawa.casework;

import org.springframework.modulith.ApplicationModule;
