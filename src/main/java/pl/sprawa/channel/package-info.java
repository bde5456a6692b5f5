/** The doors through which residents come in; each a sub-package, none knows another. */
@ApplicationModule(allowedDependencies = {"intake", "catalogue", "request"})
package pl.sprawa.channel;

import org.springframework.modulith.ApplicationModule;
