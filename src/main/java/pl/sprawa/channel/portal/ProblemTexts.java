package pl.sprawa.channel.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.InvalidReport.Problem;

/**
 * Says what intake found in the words of a form: its own messages are written for programmers of other channels and in one
 * language. A kind of problem without words here is told in intake's.
 */
class ProblemTexts {

    private static final String ADDRESS = "address_string";

    private final ServiceType service;
    private final ReportInput input;
    private final Page page;
    private final Map<String, String> byField = new LinkedHashMap<>();
    private final List<String> elsewhere = new ArrayList<>();

    ProblemTexts(ServiceType service, ReportInput input, List<Problem> problems, Page page) {
        this.service = service;
        this.input = input;
        this.page = page;
        problems.forEach(this::put);
    }

    /** What to mend at a field (as Open311 calls it), or {@code null}. */
    String at(String field) {
        return byField.get(field);
    }

    /** Problems that belong to none of the form's fields. */
    List<String> elsewhere() {
        return elsewhere;
    }

    private void put(Problem problem) {
        Optional<Question> question = service.questions().stream().filter(q -> problem.field().equals("attribute[" + q.code() + "]")).findFirst();
        String text = question.map(q -> answer(problem, q)).orElseGet(() -> field(problem));
        switch (question.isPresent() ? "question" : problem.field()) {
            case "question", ADDRESS, "description", "long", "first_name", "last_name", "email", "phone" -> byField.putIfAbsent(problem.field(), text);
            case "lat" -> byField.putIfAbsent(aboutPlace(problem) ? ADDRESS : "lat", text);
            default -> elsewhere.add(text);
        }
    }

    private String answer(Problem problem, Question question) {
        String text = switch (problem.kind()) {
            case "missing" -> page.text(question.choices().isEmpty() ? "problem.missing.answer" : "problem.missing.choice");
            case "unknown" -> page.text("problem.missing.choice");
            case "too-long" -> question.maxLength() == null ? null : page.text("problem.too-long", String.valueOf(question.maxLength()));
            case "malformed" -> malformed(question);
            default -> null;
        };
        return text == null ? problem.message() : text;
    }

    private String malformed(Question question) {
        return switch (question.datatype()) {
            case NUMBER -> number(question.min(), question.max());
            case DATETIME -> page.text("problem.malformed.datetime");
            case STRING, TEXT -> page.text("problem.malformed.pattern");
            default -> null;
        };
    }

    private String number(Double least, Double greatest) {
        if (least != null && greatest != null) {
            return page.text("problem.malformed.bounds", least, greatest);
        }
        return least != null ? page.text("problem.malformed.least", least)
                : greatest != null ? page.text("problem.malformed.greatest", greatest) : page.text("problem.malformed.number");
    }

    private String field(Problem problem) {
        boolean point = problem.field().equals("lat") || problem.field().equals("long");
        String text = switch (problem.kind()) {
            case "missing" -> point ? page.text(aboutPlace(problem) ? "problem.missing.place" : "problem.missing.half") : null;
            case "outside" -> page.text("problem.outside", page.city());
            case "too-long" -> page.text("problem.too-long.any");
            case "malformed" -> page.textIfAny("problem.malformed." + (point ? "point" : problem.field()));
            default -> null;
        };
        return text == null ? problem.message() : text;
    }

    /** Not about the coordinates themselves, which are folded away: no place at all, or one outside the city. */
    private boolean aboutPlace(Problem problem) {
        return problem.kind().equals("outside")
                || problem.kind().equals("missing") && input.value("lat").isBlank() && input.value("long").isBlank();
    }
}
