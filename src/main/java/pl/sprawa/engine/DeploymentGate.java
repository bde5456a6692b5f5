package pl.sprawa.engine;

import java.util.List;
import java.util.Map;

/** Has a say before anything is deployed, by whatever way it comes: start-up, REST, Modeler's deploy button, Java. */
public abstract class DeploymentGate {

    /**
     * @param resources what is to be deployed, by resource name
     * @param deployed  the newest version of every resource that is deployed already, by resource name; what stands in
     *                  {@code resources} under the same name, whatever the folder, takes its place
     * @return what is wrong, one line each, in words for the person who deploys; empty to let it pass
     */
    public abstract List<String> refusals(Map<String, byte[]> resources, Map<String, byte[]> deployed);
}
