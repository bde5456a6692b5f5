package pl.sprawa.request;

/** The resident who reported: personal data, kept apart from the request so that it can be erased (GDPR art. 17). */
public record Reporter(String firstName, String lastName, String email, String phone,
                       String deviceId, String accountId, String language) {
    public static final Reporter ANONYMOUS = new Reporter(null, null, null, null, null, null, "pl");

    Reporter in(String language) {
        return new Reporter(firstName, lastName, email, phone, deviceId, accountId, language);
    }
}
