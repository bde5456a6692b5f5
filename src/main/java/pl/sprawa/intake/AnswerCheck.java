package pl.sprawa.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.Question.Choice;
import pl.sprawa.catalogue.Question.Datatype;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.intake.InvalidReport.Problem;

/** Checks the answers to a service's questions. Answers to questions that the service does not ask are left out. */
@Component
class AnswerCheck {

    private final MessageTexts texts;

    AnswerCheck(MessageTexts texts) {
        this.texts = texts;
    }

    Map<String, List<String>> check(ServiceType service, Report report, List<Problem> problems) {
        Map<String, List<String>> given = report.answers() == null ? Map.of() : report.answers();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (Question question : service.questions()) {
            if (!question.asked()) {
                continue;
            }
            List<String> values = given.getOrDefault(question.code(), List.of()).stream()
                    .filter(v -> v != null && !v.isBlank()).map(String::strip).distinct().toList();
            if (values.isEmpty()) {
                if (question.required()) {
                    problem(question, "missing", "mend.answer-missing", Map.of("question", question.label()), problems);
                }
                continue;
            }
            values.forEach(value -> check(question, value, problems));
            if (values.size() > 1 && question.datatype() != Datatype.MULTIVALUELIST) {
                problem(question, "malformed", "mend.one-answer", Map.of("question", question.label()), problems);
            }
            kept.put(question.code(), values);
        }
        return kept;
    }

    /** Whether an answer tells of a danger to life or health. */
    boolean danger(ServiceType service, Map<String, List<String>> answers) {
        return service.questions().stream().anyMatch(q -> q.choices().stream().filter(Choice::danger)
                .anyMatch(c -> answers.getOrDefault(q.code(), List.of()).contains(c.key())));
    }

    private void check(Question question, String value, List<Problem> problems) {
        switch (question.datatype()) {
            case NUMBER -> number(question, value, problems);
            case DATETIME -> datetime(question, value, problems);
            case SINGLEVALUELIST, MULTIVALUELIST -> choice(question, value, problems);
            case STRING, TEXT -> text(question, value, problems);
        }
    }

    private void number(Question question, String value, List<Problem> problems) {
        try {
            double number = new BigDecimal(value).doubleValue();
            if (question.min() != null && number < question.min() || question.max() != null && number > question.max()) {
                problem(question, "malformed", "mend.number-bounds", Map.of("question", question.label(),
                        "min", question.min() == null ? "–" : question.min(), "max", question.max() == null ? "–" : question.max()), problems);
            }
        } catch (NumberFormatException e) {
            problem(question, "malformed", "mend.number", Map.of("question", question.label()), problems);
        }
    }

    /** ISO 8601: a moment with its zone, or a whole day where the hour does not matter. */
    private void datetime(Question question, String value, List<Problem> problems) {
        try {
            LocalDate.parse(value);
        } catch (DateTimeParseException notADay) {
            moment(question, value, problems);
        }
    }

    private void moment(Question question, String value, List<Problem> problems) {
        try {
            OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
            problem(question, "malformed", "mend.datetime", Map.of("question", question.label()), problems);
        }
    }

    private void choice(Question question, String value, List<Problem> problems) {
        Set<String> keys = question.choices().stream().map(Choice::key).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (!keys.contains(value)) {
            problem(question, "unknown", "mend.choice", Map.of("question", question.label(), "choices", String.join(", ", keys)), problems);
        }
    }

    private void text(Question question, String value, List<Problem> problems) {
        int max = question.maxLength() == null ? ReportCheck.MAX_DESCRIPTION : question.maxLength();
        if (value.length() > max) {
            problem(question, "too-long", "mend.too-long", Map.of("max", max, "length", value.length()), problems);
        }
        if (question.pattern() != null && !value.matches(question.pattern())) {
            problem(question, "malformed", "mend.pattern", Map.of("question", question.label()), problems);
        }
    }

    private void problem(Question question, String kind, String phrase, Map<String, ?> model, List<Problem> problems) {
        problems.add(new Problem("attribute[" + question.code() + "]", kind, texts.phrase(phrase, model)));
    }
}
