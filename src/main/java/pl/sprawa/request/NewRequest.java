package pl.sprawa.request;

import java.util.List;
import java.util.Map;

/**
 * A validated report about to be stored.
 *
 * @param externalId     the channel's own id of the report, or {@code null}; unique within the channel
 * @param idempotencyKey the sender's {@code Idempotency-Key}, or {@code null}; unique over all
 * @param serviceName    the service's name at the time of the report
 * @param answers        answer values by question code; several for a multi-value list
 * @param danger         the report tells of a danger to life or health
 */
public record NewRequest(Channel channel, String externalId, String idempotencyKey,
                         String serviceCode, String serviceName, String description, Place place,
                         Map<String, List<String>> answers, String mediaUrl, boolean danger,
                         String serviceNotice, Reporter reporter) {
}
