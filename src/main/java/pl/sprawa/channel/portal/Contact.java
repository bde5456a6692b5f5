package pl.sprawa.channel.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes telephone numbers and addresses in the city's contact line something that a thumb can press. */
final class Contact {

    private static final Pattern LINK = Pattern.compile("(?<=tel\\. ?)[+\\d][+\\d ]*\\d|https?://[^\\s,;]+[^\\s,;.]|[^\\s@,;]+@[^\\s@,;]+[^\\s@,;.]");

    /** A piece of the line; {@code href} is {@code null} if it is mere text. */
    record Part(String text, String href) {
    }

    private Contact() {
    }

    static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int end = 0;
        while (link.find()) {
            parts.add(new Part(line.substring(end, link.start()), null));
            parts.add(new Part(link.group(), href(link.group())));
            end = link.end();
        }
        parts.add(new Part(line.substring(end), null));
        return parts;
    }

    private static String href(String text) {
        if (text.startsWith("http")) {
            return text;
        }
        return text.contains("@") ? "mailto:" + text : "tel:" + text.replace(" ", "");
    }
}
