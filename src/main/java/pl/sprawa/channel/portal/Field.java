package pl.sprawa.channel.portal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.Question.Datatype;

/**
 * One field of a form.
 *
 * @param kind        which control: {@code text}, {@code area}, {@code number}, {@code datetime}, {@code radio}, {@code select},
 *                    {@code checks}, or {@code shown} for text without a control
 * @param value       as it was typed, never {@code null}
 * @param error       what to mend, or {@code null}
 * @param max         characters, or {@code null}
 * @param least       smallest number, or {@code null}; so {@code greatest}
 */
record Field(String id, String name, String kind, String label, String help, boolean required, String value, String error, Integer max,
             String least, String greatest, List<Option> options) {

    /** A choice of more would push the rest of the form off a telephone's screen. */
    private static final int MOST_RADIOS = 8;

    /** One permitted answer; the empty {@code key} is "no answer". */
    record Option(String id, String key, String label, boolean chosen, boolean danger) {
    }

    static Field plain(String name, String value, int max, String error) {
        return new Field(name, name, "text", null, null, false, value, error, max == 0 ? null : max, null, null, List.of());
    }

    static Field of(Question question, ReportInput input, String error, Page page) {
        String id = "q-" + question.code();
        String name = ReportInput.ANSWER + question.code();
        return new Field(id, name, kind(question), question.label(), question.help(), question.required(), input.value(name), error,
                question.maxLength(), number(question.min()), number(question.max()), options(id, question, input.values(name), page));
    }

    private static String kind(Question question) {
        if (!question.asked()) {
            return "shown";
        }
        return switch (question.datatype()) {
            case STRING -> "text";
            case TEXT -> "area";
            case NUMBER -> "number";
            case DATETIME -> "datetime";
            case SINGLEVALUELIST -> question.choices().size() > MOST_RADIOS ? "select" : "radio";
            case MULTIVALUELIST -> "checks";
        };
    }

    /** A chosen radio button cannot be released again: where no answer is demanded, "no answer" is one of the choices. */
    private static List<Option> options(String id, Question question, List<String> chosen, Page page) {
        List<Option> options = new ArrayList<>();
        if (question.datatype() == Datatype.SINGLEVALUELIST && !question.required()) {
            options.add(new Option(id + "-0", "", page.text("noAnswer"), chosen.stream().allMatch(String::isEmpty), false));
        }
        question.choices().forEach(choice -> options.add(new Option(id + "-" + (options.size() + 1), choice.key(), choice.name(),
                chosen.contains(choice.key()), choice.danger())));
        return options;
    }

    private static String number(Double bound) {
        return bound == null ? null : bound % 1 == 0 ? String.valueOf(bound.longValue()) : bound.toString();
    }

    /** An answer as it is read: the choice's name, the time in the city's zone. */
    static String inWords(Question question, String value, Page page) {
        if (question.datatype() == Datatype.DATETIME) {
            try {
                return page.when(OffsetDateTime.parse(value).toInstant());
            } catch (DateTimeException notATime) {
                return value;
            }
        }
        return question.choices().stream().filter(c -> c.key().equals(value)).map(Question.Choice::name).findFirst().orElse(value);
    }

    boolean shown() {
        return kind.equals("shown");
    }

    boolean text() {
        return kind.equals("text");
    }

    boolean area() {
        return kind.equals("area");
    }

    boolean number() {
        return kind.equals("number");
    }

    boolean datetime() {
        return kind.equals("datetime");
    }

    boolean select() {
        return kind.equals("select");
    }

    boolean radio() {
        return kind.equals("radio");
    }

    boolean checks() {
        return kind.equals("checks");
    }

    /** Radio buttons and check boxes are many controls under one question. */
    boolean several() {
        return radio() || checks();
    }

    /** What the link of the error summary leads to: the control, or the first of several. */
    String focus() {
        return several() && !options.isEmpty() ? options.get(0).id() : id;
    }

    String summaryText() {
        return label == null ? error : label + " " + error;
    }

    /** Ids of what describes the control, or {@code null}. */
    String describedBy() {
        String ids = Stream.of(help == null ? "" : id + "-help", error == null ? "" : id + "-error")
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
