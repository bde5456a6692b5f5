package pl.sprawa.workbench;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.engine.MigrationWatch;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;

/** Notes for the staff, in the timeline of each case that was moved, which version of a process it follows from then on. */
@Component
class MigrationJournal extends MigrationWatch {

    private final Requests requests;
    private final Timeline timeline;
    private final MessageTexts texts;
    private final SystemAccess engine;

    MigrationJournal(Requests requests, Timeline timeline, MessageTexts texts, SystemAccess engine) {
        this.requests = requests;
        this.timeline = timeline;
        this.texts = texts;
        this.engine = engine;
    }

    /** An instance without a request is none of ours. */
    @Override
    public void moved(String number, String process, String name, int version) {
        if (number != null && requests.find(number).isPresent()) {
            timeline.add(number, "migrated", engine.actor(),
                    texts.phrase("migrated", Map.of("process", Objects.requireNonNullElse(name, process), "version", version)), false);
        }
    }
}
