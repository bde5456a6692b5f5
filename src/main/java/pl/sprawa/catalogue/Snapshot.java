package pl.sprawa.catalogue;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The catalogue at one moment, in every language.
 *
 * @param services  those on offer
 * @param known     those, and those that are no longer offered but may still have cases
 * @param changedAt when a service or a form was last deployed
 */
record Snapshot(Map<Language, Map<String, ServiceType>> services, Map<Language, Map<String, ServiceType>> known, Instant changedAt) {

    static Snapshot of(List<Map<Language, ServiceType>> offered, List<Map<Language, ServiceType>> withdrawn, Instant changedAt) {
        return new Snapshot(byCode(offered), byCode(Stream.concat(offered.stream(), withdrawn.stream()).toList()), changedAt);
    }

    /** Services in the order of their groups and names, as the Polish alphabet has it. */
    private static Map<Language, Map<String, ServiceType>> byCode(List<Map<Language, ServiceType>> services) {
        Map<Language, Map<String, ServiceType>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, ServiceType> byCode = new LinkedHashMap<>();
            Collator alphabet = Collator.getInstance(new Locale("pl"));
            services.stream().map(inLanguages -> inLanguages.get(language))
                    .sorted(Comparator.comparing(ServiceType::group, alphabet).thenComparing(ServiceType::name, alphabet)
                            .thenComparing(ServiceType::code))
                    .forEach(service -> byCode.put(service.code(), service));
            all.put(language, byCode);
        }
        return all;
    }
}
