package pl.sprawa.intake;

import java.util.List;
import java.util.stream.Collectors;

/** The report cannot be accepted as it is; says what to mend, field by field. */
public class InvalidReport extends RuntimeException {

    /**
     * One thing to mend.
     *
     * @param field   name of the field as Open311 calls it ({@code service_code}, {@code attribute[depth]})
     * @param kind    {@code missing}, {@code unknown}, {@code outside}, {@code too-long}, {@code malformed}
     * @param message for the resident's eyes, in the city's language
     */
    public record Problem(String field, String kind, String message) {
    }

    private final transient List<Problem> problems;

    public InvalidReport(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + ": " + p.message()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
