package pl.sprawa.request;

/**
 * Where the report is about. Everything may be {@code null} but what the channel gave and intake derived.
 *
 * @param lat         WGS84 latitude, degrees
 * @param lon         WGS84 longitude, degrees
 * @param address     as the resident wrote it
 * @param addressId   the city's own id of the address, if the channel knows it
 * @param zipcode     postal code
 * @param district    district code of the city pack
 * @param street      street name of the register
 * @param roadManager {@code city}, {@code district}, {@code internal} or {@code unknown}
 */
public record Place(Double lat, Double lon, String address, String addressId, String zipcode,
                    String district, String street, String roadManager) {
}
