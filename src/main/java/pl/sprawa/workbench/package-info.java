/** The analysts' bench: checks models before they go live, shows what a change would do, moves running cases to new versions. */
@ApplicationModule(allowedDependencies = {"catalogue", "city", "request", "engine", "casework"})
package pl.sprawa.workbench;

import org.springframework.modulith.ApplicationModule;
