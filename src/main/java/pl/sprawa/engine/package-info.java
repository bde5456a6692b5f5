/** Camunda set-up only: expression whitelist, users and groups, Tasklist filters; no domain types. */
@ApplicationModule(allowedDependencies = {})
package pl.sprawa.engine;

import org.springframework.modulith.ApplicationModule;
