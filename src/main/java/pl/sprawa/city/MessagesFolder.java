package pl.sprawa.city;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.sprawa.city.MessageTexts.Message;

/** Reads the folder {@code messages}. */
class MessagesFolder {

    private static final String FOLDER = "messages";
    private static final Pattern MESSAGE = Pattern.compile(FOLDER + "/([a-z]+(?:-[a-z]+)*)\\.([a-z]{2,3})\\.txt");
    private static final Pattern OUTCOMES = Pattern.compile(FOLDER + "/outcomes\\.([a-z]{2,3})\\.properties");
    private static final String DELIVERED = "classpath:/city/";
    private static final String DELIVERED_PHRASES = FOLDER + "/phrases.pl.properties";
    /** Plain text, so nothing is escaped; whatever is missing is left out. */
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
    private static final Pattern LINE = Pattern.compile("(?:@|on) line (\\d+)");
    /** What the application itself tells; models may tell more. */
    private static final List<String> NEEDED = List.of("received", "outcome-told", "question-asked", "reclassified", "merged", "withdrawn",
            "contest-received", "contest-upheld", "reopened", "reminder", "overdue");

    private final Findings findings;
    private final Map<String, Message> messages = new HashMap<>();
    private final Map<String, Map<String, String>> outcomes = new HashMap<>();

    MessagesFolder(Findings findings) {
        this.findings = findings;
    }

    /** @param cityLanguage {@code null} when city.yaml, which has a finding then, does not tell it */
    MessageTexts read(PackFolder folder, String cityLanguage) {
        for (String file : folder.list(FOLDER, "*.txt")) {
            Matcher name = MESSAGE.matcher(file);
            if (name.matches()) {
                folder.text(file).ifPresent(text -> message(file, name.group(1) + "." + name.group(2), text));
            } else {
                findings.add(file, 0, "the name is not that of a message", "name it <message>.<language>.txt, for example received.pl.txt");
            }
        }
        for (String file : folder.list(FOLDER, "outcomes.*.properties")) {
            Matcher name = OUTCOMES.matcher(file);
            if (name.matches()) {
                folder.text(file).ifPresent(text -> outcomes.put(name.group(1), properties(file, text)));
            }
        }
        if (cityLanguage == null) {
            return new MessageTexts("", messages, outcomes, Map.of());
        }
        NEEDED.stream().filter(name -> folder.list(FOLDER, name + "." + cityLanguage + ".txt").isEmpty()).forEach(name -> findings.add(
                FOLDER + "/" + name + "." + cityLanguage + ".txt", 0, "the message is missing in the city's language", "write it: subject on the first line, text below"));
        if (!outcomes.containsKey(cityLanguage)) {
            findings.add(FOLDER + "/outcomes." + cityLanguage + ".properties", 0, "the file is missing", "write lines like repaired=Naprawiono.");
        }
        return new MessageTexts(cityLanguage, messages, outcomes, phrases(folder, cityLanguage));
    }

    private Map<String, Template> phrases(PackFolder folder, String cityLanguage) {
        String file = FOLDER + "/phrases." + cityLanguage + ".properties";
        Map<String, Template> phrases = new HashMap<>();
        folder.text(file).ifPresent(text -> {
            Map<String, String> lines = properties(file, text);
            lines.forEach((key, phrase) -> {
                Template template = template(file, phrase, key + ": ", 0);
                if (template != null) {
                    phrases.put(key, template);
                }
            });
            // The pack that comes with the application is the measure of what a phrase is needed for.
            new PackFolder(DELIVERED, findings).text(DELIVERED_PHRASES).map(delivered -> properties(DELIVERED_PHRASES, delivered).keySet()).orElse(Set.of())
                    .stream().filter(key -> !lines.containsKey(key)).sorted().forEach(key -> findings.add(file, 0, "the phrase " + key + " is missing",
                            "write a line \"" + key + "=…\"; the same file of the pack delivered with the application shows how it is used"));
        });
        return phrases;
    }

    private void message(String file, String key, String text) {
        String[] parts = text.replace("\r\n", "\n").split("\n", 2);
        if (parts[0].isBlank() || parts.length < 2 || parts[1].isBlank()) {
            findings.add(file, 1, "the message has no subject or no text", "write the subject on the first line and the text below");
            return;
        }
        Template subject = template(file, parts[0], "", 1);
        Template body = template(file, parts[1], "", 2);
        if (subject != null && body != null) {
            messages.put(key, new Message(subject, body));
        }
    }

    /** @param firstLine line of the file on which the text begins; 0 if not known */
    private Template template(String file, String text, String what, int firstLine) {
        try {
            Template template = MUSTACHE.compile(text);
            // Renders once with nothing, so that what only shows on use (a partial: files cannot include each other) stops the start too.
            template.execute(Map.of());
            return template;
        } catch (MustacheParseException e) {
            Matcher line = LINE.matcher(e.getMessage());
            findings.add(file, line.find() && firstLine > 0 ? Integer.parseInt(line.group(1)) + firstLine - 1 : firstLine, what + "the template is broken: " + e.getMessage(),
                    "see that every {{#name}} and {{^name}} has its {{/name}} and every {{ its }}");
        } catch (MustacheException | UnsupportedOperationException e) {
            findings.add(file, firstLine, what + "the template is broken: " + e.getMessage(), "use only variables {{name}} and sections {{#name}}…{{/name}}");
        }
        return null;
    }

    private Map<String, String> properties(String file, String text) {
        Map<String, String> result = new HashMap<>();
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            properties.stringPropertyNames().forEach(code -> result.put(code, properties.getProperty(code).strip()));
        } catch (IOException | IllegalArgumentException e) {
            findings.add(file, 0, "the file cannot be read: " + e.getMessage(), "write one code=text a line, in UTF-8 and without \\u");
        }
        return result;
    }
}
