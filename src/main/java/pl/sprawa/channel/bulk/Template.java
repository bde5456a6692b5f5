package pl.sprawa.channel.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text made of a row: parts with columns in braces, joined. A part of which a column is empty is left out. */
record Template(List<String> parts, String separator) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    static Template of(List<YamlPart> parts, String separator) {
        return new Template(parts.stream().map(YamlPart::text).toList(), separator);
    }

    /** @return {@code null} if nothing is left */
    String fill(Map<String, String> columns) {
        String text = parts.stream().map(part -> fill(part, columns)).filter(filled -> filled != null && !filled.isBlank())
                .map(String::strip).distinct().collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    /** The columns it speaks of. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        parts.forEach(part -> {
            Matcher matcher = COLUMN.matcher(part);
            while (matcher.find()) {
                columns.add(matcher.group(1));
            }
        });
        return columns;
    }

    private static String fill(String part, Map<String, String> columns) {
        Matcher matcher = COLUMN.matcher(part);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = columns.getOrDefault(matcher.group(1), "").strip();
            if (value.isEmpty()) {
                return null;
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }
}
