/** Tells the resident, by e-mail, given a plain record; at most once each. */
@ApplicationModule(allowedDependencies = {})
package pl.sprawa.notification;

import org.springframework.modulith.ApplicationModule;
