package pl.sprawa.handover;

/**
 * What the other side is told of a piece of work: nothing of the reporter.
 *
 * @param serviceCode our code of the service
 * @param description the whole matter in words: what to do, the resident's words and answers, our number
 * @param lat         WGS84 latitude, degrees, or {@code null}; so all below
 */
public record Work(String serviceCode, String description, Double lat, Double lon, String address, String addressId, String mediaUrl) {
}
