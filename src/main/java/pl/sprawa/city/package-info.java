/** What makes it this city and no other: districts, streets, units, working calendar, message texts. */
@ApplicationModule(allowedDependencies = {})
package pl.sprawa.city;

import org.springframework.modulith.ApplicationModule;
