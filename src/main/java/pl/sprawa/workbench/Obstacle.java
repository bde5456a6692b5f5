package pl.sprawa.workbench;

import java.util.List;
import java.util.Locale;

/**
 * Why something cannot be moved to the new version, as the engine says.
 *
 * @param element id of the element in the old version at which it fails, or {@code null} when it is the instance as a whole
 * @param label   what is written on the element; empty if nothing
 * @param reason  code of the reason: {@code noTarget}, {@code otherKind} …; {@code engine} for what the engine alone can say
 * @param about   what the sentence names besides: elements, or the engine's own words
 */
public record Obstacle(String element, String label, String reason, List<String> about) {

    /** One or two sentences: what is in the way and how to mend it. */
    public String text(Locale language) {
        Object[] arguments = new Object[about.size() + 1];
        arguments[0] = element == null ? "" : label.isEmpty() ? element : element + " „" + label + "”";
        for (int i = 0; i < about.size(); i++) {
            arguments[i + 1] = about.get(i);
        }
        return MigrationWords.text("obstacle." + reason, language, arguments);
    }
}
