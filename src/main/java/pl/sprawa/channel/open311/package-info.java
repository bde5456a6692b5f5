/**
 * Open311 GeoReport v2 under {@code /open311/v2/}, in XML and JSON, to the letter of the specification
 * (https://wiki.open311.org/GeoReport_v2/). The ending of the path alone chooses the format.
 *
 * <p>Where the specification leaves a choice: every report gets its number at once (all services are {@code realtime}), so a
 * token is never given out and the number itself is taken for one; an unknown code in the filter {@code service_code} matches
 * nothing; unknown numbers in the filter {@code service_request_id} are left out; a method or a body that a resource does not
 * take is answered with status 400 and the finer code 405 or 415 in the body; a failure of ours with 400 and 500, an
 * unreachable database with status 503 and {@code Retry-After}. Fields that "may not be returned" are left out when there is
 * nothing to say; the others are null (JSON) or empty (XML).
 *
 * <p>Extensions: {@code page} and {@code page_size} (50 unless given, at most 500) on lists of requests; header
 * {@code Accept-Language} ({@code pl}, {@code en}) for the names and questions of services and for errors; on reports
 * {@code multipart/form-data} without files, header {@code Idempotency-Key}, and the parameters {@code external_id} (the
 * sender's own id of the report; like the key it makes a repetition harmless, and both hold for one api_key) and
 * {@code language} (in which the reporter wants to be told; else {@code Accept-Language} says it).
 */
package pl.sprawa.channel.open311;
