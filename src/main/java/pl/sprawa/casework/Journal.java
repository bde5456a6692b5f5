package pl.sprawa.casework;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Writes what happens to a case into its timeline, in the city's words ({@code city/messages/phrases.<language>.properties}). */
@Component
class Journal {

    private final Timeline timeline;
    private final MessageTexts texts;
    private final SystemAccess engine;

    Journal(Timeline timeline, MessageTexts texts, SystemAccess engine) {
        this.timeline = timeline;
        this.texts = texts;
        this.engine = engine;
    }

    /** An entry that everybody may read: no personal data. */
    void tell(String number, String kind, Map<String, ?> model) {
        timeline.add(number, kind, engine.actor(), texts.phrase(kind, model), true);
    }

    /**
     * An entry that everybody may read, with a detail for staff.
     *
     * @param detail for whoever puts it into the reader's words: see {@link Routings}
     */
    void explain(String number, String kind, Map<String, ?> model, String detail) {
        timeline.add(number, kind, engine.actor(), texts.phrase(kind, model), true, detail);
    }

    /**
     * An entry for staff only, with a detail.
     *
     * @param detail see {@link #words}
     */
    void note(String number, String kind, Map<String, ?> model, String detail) {
        timeline.add(number, kind, engine.actor(), texts.phrase(kind, model), false, detail);
    }

    /** The text of the last entry of a kind. */
    Optional<String> last(String number, String kind) {
        return timeline.of(number).stream().filter(entry -> entry.kind().equals(kind)).reduce((first, last) -> last).map(TimelineEntry::text);
    }

    /** A sentence in the city's words. */
    String words(String phrase, Map<String, ?> model) {
        return texts.phrase(phrase, model);
    }

    /** An entry for staff only, and, where the portal shows the kind, for the reporter. */
    void note(String number, String kind, Map<String, ?> model) {
        timeline.add(number, kind, engine.actor(), texts.phrase(kind, model), false);
    }

    /** An entry of staff and reporter, of something the resident did. */
    void noteOfResident(String number, String kind, Map<String, ?> model) {
        timeline.add(number, kind, "resident", texts.phrase(kind, model), false);
    }
}
