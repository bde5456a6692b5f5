package pl.sprawa.city;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pl.sprawa.city.UnitSystem.Adapter;
import pl.sprawa.city.UnitSystem.Repeat;

/** Reads {@code handover.yaml}, which a pack need not have. */
class HandOverFile {

    private static final String FILE = "handover.yaml";
    private static final Set<String> OPEN311 = Set.of("adapter", "url", "jurisdiction", "api-key", "secret", "services", "timeout", "repeat", "ask-by",
            "ask-every", "results");
    private static final Set<String> EMAIL = Set.of("adapter", "secret", "results");
    private static final String SETTING = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[a-z][a-z0-9]*([.-][a-z0-9]+)+";
    private static final String URL = "(https://[^\\s/]+|http://(localhost|127\\.0\\.0\\.1)(:[^\\s/]+)?|\\$\\{[^}\\s]+})(/[^\\s?#]*)?";
    private static final String MESSAGE = "handed-over";
    private static final String ENDED = "handover-ended";
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration OFTENEST = Duration.ofMinutes(5);
    private static final Duration RAREST = Duration.ofDays(7);

    private final Units units;
    private final MessageTexts texts;
    private final Findings findings;

    HandOverFile(Units units, MessageTexts texts, Findings findings) {
        this.units = units;
        this.texts = texts;
        this.findings = findings;
    }

    UnitSystems read(PackFolder folder) {
        Map<String, UnitSystem> systems = new LinkedHashMap<>();
        if (folder.has(FILE)) {
            folder.text(FILE).filter(text -> text.lines().anyMatch(line -> !line.isBlank() && !line.strip().startsWith("#")))
                    .flatMap(text -> YamlEntry.read(FILE, text, findings))
                    .ifPresent(root -> root.map().forEach((unit, entry) -> systems.put(unit, system(unit, entry))));
        }
        return new UnitSystems(systems.values().stream().filter(system -> system != null)
                .collect(Collectors.toMap(UnitSystem::unit, system -> system)));
    }

    /** {@code null}, with a finding, when nothing can be made of it. */
    private UnitSystem system(String unit, YamlEntry entry) {
        if (units.find(unit).isEmpty() && !units.all().isEmpty()) {
            report(entry, "there is no unit " + unit, "use a code of units.csv, or add the unit there");
        }
        if (entry.map() == null) {
            report(entry, unit + " holds no map", "write under it at least \"adapter: open311\" and \"url: …\", or \"adapter: email\"");
            return null;
        }
        Adapter adapter = choice(unit, entry, "adapter", Adapter.class, null);
        if (adapter == null) {
            return null;
        }
        entry.allow(FILE, adapter == Adapter.OPEN311 ? OPEN311 : EMAIL, findings);
        if (adapter == Adapter.EMAIL && !texts.messages().contains(MESSAGE)) {
            report(entry, unit + " is told by e-mail, but there is no message " + MESSAGE, "write messages/" + MESSAGE + " in the city's language");
        }
        if (!texts.messages().contains(ENDED)) {
            report(entry, unit + " has a system, but there is no message " + ENDED + ", which tells that work is no longer needed", "write messages/" + ENDED
                    + " in the city's language");
        }
        return new UnitSystem(unit, adapter, adapter == Adapter.OPEN311 ? url(unit, entry) : null, text(entry, "jurisdiction"), setting(unit, entry, "api-key"),
                setting(unit, entry, "secret"), services(unit, entry), timeout(unit, entry), choice(unit, entry, "repeat", Repeat.class, Repeat.NEVER),
                text(entry, "ask-by") == null ? "external_id" : text(entry, "ask-by"), adapter == Adapter.OPEN311 ? askEvery(unit, entry) : null,
                results(unit, entry));
    }

    private String url(String unit, YamlEntry entry) {
        YamlEntry url = entry.map().get("url");
        if (url == null || url.text() == null || !url.text().matches(URL)) {
            report(url == null ? entry : url, "the url of " + unit + " is missing, or is none to which cases may be sent",
                    "write the address of its Open311 server without /requests.json: https://…/open311/v2; without encryption only to this machine");
            return null;
        }
        return url.text().replaceAll("/+$", "");
    }

    /** Never tells the value: whoever wrote the secret itself there must not find it in a log. */
    private String setting(String unit, YamlEntry entry, String key) {
        YamlEntry name = entry.map().get(key);
        if (name == null) {
            return null;
        }
        if (name.text() == null || !name.text().matches(SETTING)) {
            report(name, key + " of " + unit + " is no name of a setting", "write the name of an environment variable that holds it, for example "
                    + unit.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + key.toUpperCase(Locale.ROOT).replace('-', '_') + "; never the secret itself");
        }
        return name.text();
    }

    private Map<String, String> services(String unit, YamlEntry entry) {
        YamlEntry services = entry.map().get("services");
        if (services == null) {
            return Map.of();
        }
        if (services.map() == null || services.map().values().stream().anyMatch(code -> code.text() == null || code.text().isEmpty())) {
            report(services, "services of " + unit + " are no codes by codes", "write lines like \"pothole: 101\", and \"*: other\" in quotes for all others");
            return Map.of();
        }
        return services.map().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, code -> code.getValue().text()));
    }

    private Map<String, List<String>> results(String unit, YamlEntry entry) {
        YamlEntry results = entry.map().get("results");
        if (results == null) {
            return Map.of("closed", List.of());
        }
        if (results.map() == null || results.map().keySet().stream().anyMatch(status -> results.texts(status).isEmpty())) {
            report(results, "results of " + unit + " are no results by status", "write lines like \"closed: [repaired, removed]\"");
            return Map.of();
        }
        return results.map().keySet().stream().collect(Collectors.toMap(status -> status.toLowerCase(Locale.ROOT),
                status -> results.texts(status).stream().map(YamlEntry::text).toList()));
    }

    private Duration timeout(String unit, YamlEntry entry) {
        String text = text(entry, "timeout");
        try {
            Duration timeout = text == null ? Duration.ofSeconds(10) : Duration.parse(text);
            if (!timeout.isNegative() && !timeout.isZero() && timeout.compareTo(LONGEST) <= 0) {
                return timeout;
            }
        } catch (DateTimeException e) {
            // told below
        }
        report(entry.map().get("timeout"), "\"" + text + "\" is no timeout of " + unit, "write a span up to a minute, for example PT10S");
        return null;
    }

    /** A server that can send no updates, having no secret to sign them, is asked every hour if nothing else is said. */
    private Duration askEvery(String unit, YamlEntry entry) {
        String text = text(entry, "ask-every");
        if (text == null || text.equals("never")) {
            return text != null || text(entry, "secret") != null ? null : Duration.ofHours(1);
        }
        try {
            Duration every = Duration.parse(text);
            if (every.compareTo(OFTENEST) >= 0 && every.compareTo(RAREST) <= 0) {
                return every;
            }
        } catch (DateTimeException e) {
            // told below
        }
        report(entry.map().get("ask-every"), "\"" + text + "\" is no interval at which " + unit + " may be asked",
                "write a span from 5 minutes to 7 days, for example PT1H, or never");
        return null;
    }

    private <E extends Enum<E>> E choice(String unit, YamlEntry entry, String key, Class<E> type, E otherwise) {
        YamlEntry chosen = entry.map().get(key);
        if (chosen == null && otherwise != null) {
            return otherwise;
        }
        List<String> names = List.of(type.getEnumConstants()).stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
        if (chosen == null || !names.contains(chosen.text())) {
            report(chosen == null ? entry : chosen, key + " of " + unit + " is " + (chosen == null ? "missing" : "unknown"), "write one of " + String.join(", ", names));
            return otherwise;
        }
        return type.getEnumConstants()[names.indexOf(chosen.text())];
    }

    private static String text(YamlEntry entry, String key) {
        YamlEntry value = entry.map().get(key);
        return value == null || value.text() == null || value.text().isEmpty() ? null : value.text();
    }

    private void report(YamlEntry entry, String problem, String mend) {
        findings.add(FILE, entry.line(), problem, mend);
    }
}
