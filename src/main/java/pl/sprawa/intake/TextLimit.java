package pl.sprawa.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.intake.InvalidReport.Problem;

/** How long a text may be: as long as its column. */
@Component
class TextLimit {

    private final MessageTexts texts;

    TextLimit(MessageTexts texts) {
        this.texts = texts;
    }

    void check(String field, String value, int max, List<Problem> problems) {
        if (value != null && value.length() > max) {
            problems.add(new Problem(field, "too-long", texts.phrase("mend.too-long", Map.of("max", max, "length", value.length()))));
        }
    }
}
