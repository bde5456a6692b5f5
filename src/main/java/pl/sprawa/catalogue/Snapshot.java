package pl.sprawa.catalogue;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue at one moment, in every language.
 *
 * @param changedAt when a service or a form was last deployed
 */
record Snapshot(Map<Language, Map<String, ServiceType>> services, Instant changedAt) {

    /** Services in the order of their groups and names, as the Polish alphabet has it. */
    static Snapshot of(List<Map<Language, ServiceType>> services, Instant changedAt) {
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
        return new Snapshot(all, changedAt);
    }
}
