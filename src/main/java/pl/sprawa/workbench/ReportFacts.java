package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a decision table may read about a report, and which values each fact can have: the domains over which a table must be
 * complete.
 */
final class ReportFacts {

    /** More choices than this make too many subsets to go through when a test looks at the whole list. */
    private static final int SUBSETS = 10;

    private static final String ANSWERS = "report.answers.";

    private final CityFacts city;
    private final Supplier<Set<String>> services;
    private final FormModel form;

    /**
     * @param services codes of the services there are; asked for only by a table that reads them
     * @param form     what the resident is asked, or {@code null} for a table that serves all services
     */
    ReportFacts(CityFacts city, Supplier<Set<String>> services, FormModel form) {
        this.city = city;
        this.services = services;
        this.form = form;
    }

    /**
     * @param tests all that the table asks about this fact
     * @throws IllegalArgumentException if there is no such fact, or its values cannot be gone through; the message says so
     */
    Dimension dimension(String path, List<Feel> tests) {
        Dimension dimension = domain(path, tests);
        if (dimension.closed()) {
            List<String> known = dimension.values().stream().flatMap(ReportFacts::texts).distinct().toList();
            for (String named : strings(tests)) {
                if (!known.contains(named)) {
                    throw new IllegalArgumentException(path + " is never \"" + named + "\", only one of " + known);
                }
            }
        }
        return dimension;
    }

    private static Stream<String> texts(Object value) {
        return value instanceof List<?> several ? several.stream().map(String::valueOf) : Stream.of(String.valueOf(value));
    }

    private Dimension domain(String path, List<Feel> tests) {
        return switch (path) {
            case "report.district" -> {
                Set<String> districts = new TreeSet<>(city.districts());
                districts.add("unknown");
                yield Dimension.ofValues(path, districts);
            }
            case "report.roadManager" -> Dimension.ofValues(path, List.of("city", "district", "internal", "unknown"));
            case "report.hour" -> Dimension.ofValues(path, numbers(0, 23));
            case "report.weekday" -> Dimension.ofValues(path, numbers(1, 7));
            case "report.month" -> Dimension.ofValues(path, numbers(1, 12));
            case "report.workingHours", "report.danger" -> Dimension.ofValues(path, List.of(true, false));
            case "report.serviceCode" -> services(path, tests);
            default -> answer(path, tests);
        };
    }

    private Dimension services(String path, List<Feel> tests) {
        Set<String> codes = services.get();
        for (String code : strings(tests)) {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException("there is no service \"" + code + "\"");
            }
        }
        return Dimension.ofTexts(path, new TreeSet<>(codes), false);
    }

    private Dimension answer(String path, List<Feel> tests) {
        boolean asked = path.startsWith(ANSWERS);
        if (asked && form == null) {
            throw new IllegalArgumentException("no report form is there that asks the question \"" + path.substring(ANSWERS.length())
                    + "\": the table <service>-routing reads the answers of <service>-report");
        }
        if (!asked) {
            throw new IllegalArgumentException("there is no fact \"" + path + "\"; a table may read report.district, roadManager, hour, "
                    + "weekday, month, workingHours, danger, serviceCode" + (form == null ? "" : " and the answers of " + form.id()));
        }
        String key = path.substring(ANSWERS.length());
        FormField field = form.field(key).orElseThrow(() -> new IllegalArgumentException(
                "the form " + form.id() + " asks no question \"" + key + "\""));
        if (field.single()) {
            List<Object> values = new ArrayList<>(field.answers());
            if (field.optional()) {
                values.add(null);
            }
            return Dimension.ofValues(path, values);
        }
        if (field.multiple()) {
            return Dimension.ofValues(path, subsets(field, tests));
        }
        if (field.type().equals("number")) {
            return Dimension.ofNumbers(path, tests.stream().flatMap(test -> test.numbers.stream()).toList(), field.optional());
        }
        return Dimension.ofTexts(path, strings(tests), field.optional());
    }

    /** The lists there can be. If the table asks only "contains", the choices that it does not name make no difference. */
    private static List<Object> subsets(FormField field, List<Feel> tests) {
        Set<String> functions = new LinkedHashSet<>();
        tests.forEach(test -> functions.addAll(test.functions));
        boolean containsOnly = functions.equals(Set.of("list contains"));
        List<String> choices = containsOnly ? field.choices().stream().filter(strings(tests)::contains).toList() : field.choices();
        if (choices.size() > SUBSETS) {
            throw new IllegalArgumentException("cannot be proven: the question \"" + field.key() + "\" has too many choices to try all; "
                    + "ask only list contains(...), and for at most " + SUBSETS + " choices");
        }
        List<Object> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << choices.size(); bits++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(choices.get(i));
                }
            }
            boolean impossible = subset.isEmpty() && !field.optional() && choices.size() == field.choices().size();
            if (!impossible) {
                subsets.add(subset);
            }
        }
        if (field.optional()) {
            subsets.add(null);
        }
        return subsets;
    }

    /** The texts that values are compared with; what is handed to other functions need not be a value. */
    private static Set<String> strings(List<Feel> tests) {
        Set<String> strings = new LinkedHashSet<>();
        tests.stream().filter(test -> Set.of("list contains").containsAll(test.functions)).forEach(test -> strings.addAll(test.strings));
        return strings;
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
