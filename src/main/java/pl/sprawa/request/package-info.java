/** The service request: report, reporter, place, status, timeline, deadline; owns our tables. */
@ApplicationModule(allowedDependencies = {})
package pl.sprawa.request;

import org.springframework.modulith.ApplicationModule;
