package pl.sprawa.channel.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import pl.sprawa.intake.PublicNames;

/** Who may call: checks keys and jurisdictions. */
@Component
class Gate {

    private final Open311Properties settings;
    private final PublicNames names;

    Gate(Open311Properties settings, PublicNames names) {
        this.settings = settings;
        this.names = names;
    }

    /** How to get a key, for people. */
    Text keyService() {
        String set = settings.keyService();
        return set != null && !set.isBlank() ? new Text(set, set)
                : new Text("Klucz api_key wydaje centrum kontaktu: " + names.contact(), "Ask the contact centre for an api_key: " + names.contact());
    }

    /** Refuses a call that names another jurisdiction than ours; every call will do if the city has set none. */
    void checkJurisdiction(Call call) {
        String ours = settings.jurisdiction();
        if (ours == null || ours.isBlank()) {
            return;
        }
        String named = call.value("jurisdiction_id");
        if (named == null) {
            throw new Open311Problem(400, "jurisdiction_id: brak parametru. Podaj jurisdiction_id=" + ours + ".",
                    "jurisdiction_id: missing. Add jurisdiction_id=" + ours + ".");
        }
        if (!named.equals(ours)) {
            throw new Open311Problem(404, "jurisdiction_id: nie obsługujemy „" + named + "”. Podaj jurisdiction_id=" + ours + ".",
                    "jurisdiction_id: '" + named + "' is not served here. Send jurisdiction_id=" + ours + ".");
        }
    }

    /**
     * Refuses a report without a valid key. Takes the same time whatever the key.
     *
     * @return a short name of the key's holder, from which the key cannot be told
     */
    String checkKey(Call call) {
        String given = call.value("api_key");
        byte[] digest = digest(given == null ? "" : given);
        boolean known = false;
        for (String key : settings.apiKeys()) {
            known |= !key.isBlank() & MessageDigest.isEqual(digest, digest(key.strip()));
        }
        if (given == null || !known) {
            throw new Open311Problem(403,
                    (given == null ? "Brak parametru api_key. " : "Nieprawidłowy api_key. ") + keyService().polish(),
                    (given == null ? "The parameter api_key is missing. " : "The api_key is not valid. ") + keyService().english());
        }
        return HexFormat.of().formatHex(digest, 0, 4);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
