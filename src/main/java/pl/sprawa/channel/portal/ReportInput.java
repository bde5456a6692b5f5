package pl.sprawa.channel.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.InvalidReport;
import pl.sprawa.intake.InvalidReport.Problem;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;

/** What a resident typed into a report form: kept as it was typed, and read as a report. */
class ReportInput {

    static final String ONCE = "once";
    static final String ANSWER = "answer.";

    private final ServiceType service;
    private final MultiValueMap<String, String> typed;
    private final Page page;

    ReportInput(ServiceType service, MultiValueMap<String, String> typed, Page page) {
        this.service = service;
        this.typed = typed;
        this.page = page;
    }

    /** An empty form with a key of its own. */
    static ReportInput fresh(ServiceType service, Page page) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(ONCE, UUID.randomUUID().toString());
        return new ReportInput(service, typed, page);
    }

    /** Never {@code null}. Control characters, which no keyboard types and a database may refuse, are left out. */
    String value(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : clean(value);
    }

    List<String> values(String name) {
        return typed.getOrDefault(name, List.of()).stream().map(ReportInput::clean).toList();
    }

    /** @throws InvalidReport if the coordinates are no numbers */
    Report report() {
        List<Problem> problems = new ArrayList<>();
        Double lat = coordinate("lat", problems);
        Double lon = coordinate("long", problems);
        if (!problems.isEmpty()) {
            throw new InvalidReport(problems);
        }
        Reporter reporter = new Reporter(given("first_name"), given("last_name"), given("email"), given("phone"), null, null, page.lang());
        return new Report(Channel.PORTAL, null, idempotencyKey(), service.code(), given("description"), lat, lon,
                given("address"), null, null, answers(), null, reporter);
    }

    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : service.questions()) {
            List<String> given = values(ANSWER + question.code()).stream().map(String::strip).filter(v -> !v.isEmpty())
                    .map(v -> read(question, v)).toList();
            if (question.asked() && !given.isEmpty()) {
                answers.put(question.code(), given);
            }
        }
        return answers;
    }

    /** What cannot be read is handed on as it is: intake says what is wrong with it. */
    private String read(Question question, String value) {
        return switch (question.datatype()) {
            case NUMBER -> value.replace(',', '.').replaceAll("\\s", "");
            case DATETIME -> withOffset(value);
            default -> value;
        };
    }

    /** The browser sends the city's wall clock without a zone. */
    private String withOffset(String local) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(LocalDateTime.parse(local).truncatedTo(ChronoUnit.SECONDS).atZone(page.names().zone()));
        } catch (DateTimeException notATime) {
            return local;
        }
    }

    private Double coordinate(String name, List<Problem> problems) {
        String given = given(name);
        if (given == null) {
            return null;
        }
        if (given.matches("-?\\d{1,3}([.,]\\d{1,20})?")) {
            return Double.valueOf(given.replace(',', '.'));
        }
        problems.add(new Problem(name, "malformed", page.text("problem.malformed.point")));
        return null;
    }

    /**
     * The same form with the same content: a double tap. Who goes back and changes something means another report, hence the
     * content belongs to the key. A form without its hidden key is a report each time.
     */
    private String idempotencyKey() {
        if (given(ONCE) == null) {
            return null;
        }
        StringBuilder all = new StringBuilder(service.code());
        new TreeMap<>(typed).forEach((name, values) -> all.append('\n').append(name).append('=').append(values));
        try {
            return "portal:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String given(String name) {
        String value = value(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Browsers send line ends as two characters; length limits count one. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
