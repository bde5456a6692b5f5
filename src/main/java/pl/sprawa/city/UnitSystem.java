package pl.sprawa.city;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a unit with a system of its own is handed its cases, from {@code city/handover.yaml}. Secrets never stand there, only the
 * names of the settings (environment variables, properties) that hold them.
 *
 * @param url          of an Open311 server, without {@code /requests.json}; may hold placeholders {@code ${SETTING}}; {@code null} for e-mail
 * @param jurisdiction Open311 {@code jurisdiction_id}, or {@code null}
 * @param apiKey       name of the setting with the key that the server demands, or {@code null}
 * @param secret       name of the setting with the secret that signs the unit's status updates, or {@code null}: it sends none
 * @param services     the server's service codes by ours; {@code *} for all others
 * @param timeout      how long the server may take to take up the connection, and again for each part of its answer
 * @param askBy        parameter with which the server is asked for our key
 * @param askEvery     how often the server is asked for the state of work that it has, or {@code null}: it tells by itself
 * @param results      results of our step by the status that means the work is done; of several the first that the step offers
 */
public record UnitSystem(String unit, Adapter adapter, String url, String jurisdiction, String apiKey, String secret,
                         Map<String, String> services, Duration timeout, Repeat repeat, String askBy, Duration askEvery, Map<String, List<String>> results) {

    /** How a case reaches the unit's system. */
    public enum Adapter {
        /** A service request at another operator's GeoReport v2 server. */
        OPEN311,
        /** A message to the unit's address. */
        EMAIL
    }

    /** What may be done when nobody knows whether the server took a case: its answer was lost, late or nonsense. */
    public enum Repeat {
        /** Send it again: the server knows our key and takes a case once. */
        KEY,
        /** Ask first whether the server knows our key. */
        ASK,
        /** Nothing by itself: a person finds out. */
        NEVER
    }

    /** The server's code for a service of ours; our own if nothing else is said. */
    public String serviceCode(String ours) {
        return services.getOrDefault(ours, services.getOrDefault("*", ours));
    }
}
