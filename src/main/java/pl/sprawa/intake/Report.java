package pl.sprawa.intake;

import java.util.List;
import java.util.Map;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;

/**
 * A report as a channel hands it in, not yet checked. Everything but channel and service code may be {@code null}.
 *
 * @param answers answer values by question code
 */
public record Report(Channel channel, String externalId, String idempotencyKey, String serviceCode, String description,
                     Double lat, Double lon, String address, String addressId, String zipcode,
                     Map<String, List<String>> answers, String mediaUrl, Reporter reporter) {
}
