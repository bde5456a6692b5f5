package pl.sprawa.channel.open311;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the Open311 door.
 *
 * @param apiKeys      keys with which reports may be posted; none: no report is taken
 * @param jurisdiction the {@code jurisdiction_id} that every call must name; not set: any or none will do
 * @param keyService   how to get a key, for people; not set: ask the contact centre
 * @param type         {@code production} if reports are acted upon, else {@code test}
 */
@ConfigurationProperties("sprawa.open311")
record Open311Properties(@DefaultValue List<String> apiKeys, String jurisdiction, String keyService, @DefaultValue("test") String type) {
}
