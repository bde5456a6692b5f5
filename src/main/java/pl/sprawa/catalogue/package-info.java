/** What a resident may ask for, read from the latest deployed process definitions: there is no second list. */
@ApplicationModule(allowedDependencies = {"engine"})
package pl.sprawa.catalogue;

import org.springframework.modulith.ApplicationModule;
