package pl.sprawa.city;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code city.yaml}. */
class CityFile {

    private static final String FILE = "city.yaml";
    private static final Set<String> KEYS = Set.of("name", "zone", "language", "emergencyNotice", "contact", "address");

    private final Findings findings;
    private final YamlEntry root;

    CityFile(PackFolder folder, Findings findings) {
        this.findings = findings;
        this.root = folder.text(FILE).flatMap(text -> YamlEntry.read(FILE, text, findings)).orElse(new YamlEntry(0, null, Map.of(), null));
        root.allow(FILE, KEYS, findings);
    }

    /** Empty, with findings, when something is missing. */
    Optional<City> city() {
        if (root.line() == 0) {
            return Optional.empty();
        }
        String name = text("name", "Warszawa");
        ZoneId zone = zone(text("zone", "Europe/Warsaw"));
        String language = text("language", "pl");
        String notice = text("emergencyNotice", "what to do when somebody is in danger");
        String contact = text("contact", "how to reach the contact centre");
        if (!language.isEmpty() && !language.matches("[a-z]{2,3}")) {
            findings.add(FILE, root.map().get("language").line(), "\"" + language + "\" is no language code", "write two small letters, for example pl");
        }
        return zone == null ? Optional.empty() : Optional.of(new City(name, zone, language, notice, contact));
    }

    /** The words of addresses; none when the file names none. */
    AddressWords addressWords() {
        YamlEntry address = root.map().get("address");
        if (address == null) {
            return AddressWords.NONE;
        }
        if (address.map() == null) {
            findings.add(FILE, address.line(), "address holds no map", "write under it roads, places, titles, abbreviations and remarks");
            return AddressWords.NONE;
        }
        return AddressWords.read(FILE, address, findings);
    }

    private String text(String key, String example) {
        YamlEntry entry = root.map().get(key);
        if (entry == null || entry.text() == null || entry.text().isEmpty()) {
            findings.add(FILE, entry == null ? 0 : entry.line(), key + " is missing", "write it as \"" + key + ": …\" (" + example + ")");
            return "";
        }
        return entry.text();
    }

    private ZoneId zone(String text) {
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            findings.add(FILE, root.map().get("zone").line(), "there is no time zone " + text, "write a name of the tz database, for example Europe/Warsaw");
            return null;
        }
    }
}
