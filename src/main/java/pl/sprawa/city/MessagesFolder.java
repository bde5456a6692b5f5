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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.sprawa.city.MessageTexts.Message;

/** Reads the folder {@code messages}. */
class MessagesFolder {

    private static final String FOLDER = "messages";
    private static final Pattern MESSAGE = Pattern.compile(FOLDER + "/([a-z]+(?:-[a-z]+)*)\\.([a-z]{2,3})\\.txt");
    private static final Pattern OUTCOMES = Pattern.compile(FOLDER + "/outcomes\\.([a-z]{2,3})\\.properties");
    private static final String DELIVERED = "classpath:/city/";
    /** Plain text, so nothing is escaped; whatever is missing is left out. */
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
    private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Pattern LINE = Pattern.compile("(?:@|on) line (\\d+)");
    /** What the application itself tells; models may tell more. */
    private static final List<String> NEEDED = List.of("received", "outcome-told", "question-asked", "reclassified", "merged", "withdrawn",
            "contest-received", "contest-upheld", "reopened", "reminder", "overdue", "deadline-moved", "service-proposed",
            "digest", "digest-coordinators");

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

    /** Those of the pack delivered with the application, replaced one by one by the pack's own: so a pack outlives a new version that says more. */
    private Map<String, Template> phrases(PackFolder folder, String cityLanguage) {
        Map<String, Template> phrases = new HashMap<>();
        PackFolder delivered = new PackFolder(DELIVERED, findings);
        delivered.list(FOLDER, "phrases.pl.properties").forEach(file -> phrases(delivered, file, phrases));
        folder.list(FOLDER, "phrases." + cityLanguage + ".properties").forEach(file -> phrases(folder, file, phrases));
        return phrases;
    }

    private void phrases(PackFolder folder, String file, Map<String, Template> phrases) {
        folder.text(file).map(text -> properties(file, text)).orElse(Map.of()).forEach((key, phrase) -> {
            Template template = template(file, phrase, key + ": ", 0);
            if (template != null) {
                phrases.put(key, template);
            }
        });
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
        // The library takes an opening {{ that is never closed for plain text.
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String rest = TAG.matcher(lines[i]).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                findings.add(file, firstLine > 0 ? firstLine + i : 0, what + "a tag is not closed", "see that every {{ has its }} on the same line");
                return null;
            }
        }
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
