/** The analysts' bench: checks models before they go live. */
@ApplicationModule(allowedDependencies = {"catalogue", "city", "request", "engine", "casework"})
package pl.sprawa.workbench;

import org.springframework.modulith.ApplicationModule;
