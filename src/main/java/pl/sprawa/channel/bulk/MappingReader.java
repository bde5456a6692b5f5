package pl.sprawa.channel.bulk;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a mapping file; docs/import.md explains its keys. */
final class MappingReader {

    private static final int LONGEST_SOURCE = 60;

    private MappingReader() {
    }

    /**
     * @param offered whether a service is in the catalogue
     * @throws BadMapping if it cannot be used; names key and line
     */
    static Mapping read(Path file, Predicate<String> offered) {
        YamlPart root = YamlPart.read(file).allow(Set.of("source", "format", "delimiter", "encoding", "zone", "locale", "times",
                "in-this-city", "shapes", "clean", "fields", "services", "status"));
        Set<String> open = new LinkedHashSet<>();
        Set<String> closed = new LinkedHashSet<>();
        root.find("status").ifPresent(status -> {
            status.allow(Set.of("open", "closed"));
            status.get("open").items().forEach(value -> open.add(value.text()));
            status.get("closed").items().forEach(value -> closed.add(value.text()));
        });
        Map<Mapping.Field, Template> fields = fields(root.get("fields"));
        if (!open.isEmpty() && !fields.containsKey(Mapping.Field.STATUS)) {
            throw root.get("status").bad("fields.status does not say where the status stands; add it");
        }
        return new Mapping(source(root.get("source")), json(root), delimiter(root), encoding(root), times(root), shapes(root), clean(root),
                fields, services(root.get("services"), offered), open, closed, root.flag("in-this-city", true));
    }

    private static String source(YamlPart part) {
        if (part.text().isBlank() || part.text().contains(":") || part.text().length() > LONGEST_SOURCE) {
            throw part.bad("name the old system in 1 to " + LONGEST_SOURCE + " characters without a colon");
        }
        return part.text();
    }

    private static boolean json(YamlPart root) {
        return switch (root.text("format", "csv")) {
            case "csv" -> false;
            case "json" -> true;
            default -> throw root.get("format").bad("write csv or json");
        };
    }

    private static char delimiter(YamlPart root) {
        String text = root.text("delimiter", ",");
        if (text.equals("\\t") || text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw root.get("delimiter").bad("write one character, or tab");
        }
        return text.charAt(0);
    }

    private static Charset encoding(YamlPart root) {
        try {
            return Charset.forName(root.text("encoding", "UTF-8"));
        } catch (IllegalArgumentException e) {
            throw root.get("encoding").bad("there is no such encoding; UTF-8, windows-1250 and ISO-8859-2 are usual");
        }
    }

    private static Times times(YamlPart root) {
        YamlPart zone = root.get("zone");
        YamlPart patterns = root.get("times");
        try {
            ZoneId id = ZoneId.of(zone.text());
            return new Times(id, Locale.forLanguageTag(root.text("locale", "en")), patterns.items().stream().map(YamlPart::text).toList());
        } catch (DateTimeException e) {
            throw zone.bad("there is no such time zone; Europe/Warsaw is one");
        } catch (IllegalArgumentException e) {
            throw patterns.bad(e.getMessage() + "; yyyy-MM-dd HH:mm:ss is a format, " + Times.EPOCH_MILLIS + " another");
        }
    }

    private static List<Shape> shapes(YamlPart root) {
        List<Shape> shapes = new ArrayList<>();
        root.find("shapes").ifPresent(all -> all.children().forEach((name, shape) -> {
            shape.allow(Set.of("when", "columns"));
            Map<String, Pattern> when = new LinkedHashMap<>();
            shape.get("when").children().forEach((column, pattern) -> when.put(column, pattern(pattern, pattern.text())));
            Map<String, List<String>> columns = new LinkedHashMap<>();
            shape.get("columns").children().forEach((column, sources) -> columns.put(column,
                    sources.items().stream().map(YamlPart::text).filter(source -> !source.isEmpty()).toList()));
            shapes.add(new Shape(name, when, columns));
        }));
        return shapes;
    }

    private static Map<String, Map<Pattern, String>> clean(YamlPart root) {
        Map<String, Map<Pattern, String>> clean = new LinkedHashMap<>();
        root.find("clean").ifPresent(all -> all.children().forEach((column, replacements) -> {
            Map<Pattern, String> patterns = new LinkedHashMap<>();
            replacements.children().forEach((pattern, replacement) -> patterns.put(pattern(replacements, pattern), replacement.text()));
            clean.put(column, patterns);
        }));
        return clean;
    }

    private static Map<Mapping.Field, Template> fields(YamlPart part) {
        Map<Mapping.Field, Template> fields = new EnumMap<>(Mapping.Field.class);
        part.allow(Stream.of(Mapping.Field.values()).map(Mapping.Field::key).collect(Collectors.toSet()));
        for (Mapping.Field field : Mapping.Field.values()) {
            part.find(field.key()).ifPresent(value -> fields.put(field, template(value, field)));
        }
        Mapping.NEEDED.forEach(field -> part.get(field.key()));
        return fields;
    }

    private static Template template(YamlPart part, Mapping.Field field) {
        Template template = Template.of(part.items(), field.separator());
        if (template.columns().isEmpty()) {
            throw part.bad("it names no column; write columns in braces: \"{Address}\"");
        }
        return template;
    }

    private static List<ServiceRule> services(YamlPart part, Predicate<String> offered) {
        return part.items().stream().map(rule -> {
            rule.allow(Set.of("service", "types", "like", "answers"));
            YamlPart service = rule.get("service");
            if (!offered.test(service.text())) {
                throw service.bad("there is no service '" + service.text() + "'; use the id of a service process that is deployed");
            }
            Map<String, List<String>> answers = new LinkedHashMap<>();
            rule.find("answers").ifPresent(all -> all.children().forEach((question, answer) ->
                    answers.put(question, answer.items().stream().map(YamlPart::text).toList())));
            return new ServiceRule(service.text(), rule.items("types").stream().map(type -> type.text().strip()).collect(Collectors.toSet()),
                    rule.find("like").map(like -> pattern(like, like.text())).orElse(null), answers);
        }).toList();
    }

    private static Pattern pattern(YamlPart part, String text) {
        try {
            return Pattern.compile(text, Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw part.bad("'" + text + "' is no regular expression: " + e.getDescription());
        }
    }
}
