package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaTest;

/**
 * Walks every path of the shared processes on the running application and fails, with a list, if a flow node or a sequence
 * flow of them was never walked. Run it as a whole: one phase alone leaves the others' paths unwalked.
 */
@SprawaTest
class SharedProcessesTest {

    @BeforeAll
    static void nothingIsWalkedYet(@Autowired Walked walked) {
        walked.forget();
    }

    @Nested
    class Work extends WorkCases {
    }

    @Nested
    class Escalation extends EscalationCases {
    }

    @Nested
    class Nudge extends NudgeCases {
    }

    @Nested
    class Digest extends DigestCases {
    }

    @Nested
    class Jurisdiction extends JurisdictionCases {
    }

    @Nested
    class Ending extends EndingCases {
    }

    @Nested
    class Contest extends ContestCases {
    }

    @Nested
    class Locate extends LocateCases {
    }

    @Nested
    class Opening extends OpeningCases {
    }

    @Nested
    class HandOver extends HandOverCases {
    }

    @Nested
    class SystemUpdate extends SystemUpdateCases {
    }

    @Nested
    class AskSystem extends AskSystemCases {
    }

    @Nested
    class HandedPhoto extends HandedPhotosCases {
    }

    @Nested
    class Split extends SplitCases {
    }

    @AfterAll
    static void everythingWasWalked(@Autowired Walked walked) {
        File[] models = new File("processes/shared").listFiles((folder, name) -> name.endsWith(".bpmn"));
        assertThat(models).extracting(File::getName).contains("case.bpmn", "unit-task.bpmn", "opening.bpmn", "hand-over.bpmn", "split-off.bpmn");
        List<String> never = Stream.of(models).sorted().flatMap(model -> walked.never(Bpmn.readModelFromFile(model)).stream()).toList();
        assertThat(never).as("never walked:\n" + String.join("\n", never)).isEmpty();
    }
}
