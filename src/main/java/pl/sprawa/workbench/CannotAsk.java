package pl.sprawa.workbench;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A question that cannot be put as it stands; tells in the asker's language what to mend. */
final class CannotAsk extends RuntimeException {

    private final transient Object[] arguments;
    private final transient List<Finding> findings;

    /** @param key of the text in {@code workbench.properties}, after {@code cannot.} */
    CannotAsk(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
        this.findings = List.of();
    }

    /** Tables that could not be deployed either. */
    CannotAsk(List<Finding> findings) {
        super("broken");
        this.arguments = new Object[0];
        this.findings = List.copyOf(findings);
    }

    String text(MessageSource words, Locale language) {
        return words.getMessage("cannot." + getMessage(), arguments, language);
    }

    /** What the check of models has against the tables, one line each. */
    List<String> findings() {
        return findings.stream().map(Finding::toString).toList();
    }
}
