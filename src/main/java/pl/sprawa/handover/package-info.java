/** Speaks the languages of other operators' systems: what is sent to them, what they answer, what they tell by themselves; knows neither engine nor HTTP client. */
@ApplicationModule(allowedDependencies = {"city"})
package pl.sprawa.handover;

import org.springframework.modulith.ApplicationModule;
