package pl.sprawa.channel.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.InvalidReport.Problem;

/**
 * The report form as its template shows it.
 *
 * @param once    random key of this rendering of the form
 * @param summary what must be mended, in the form's order, each with a link to its field; empty if nothing
 * @param placed  whether the service demands a place
 * @param point   whether the coordinates have something in them and must be seen
 */
record ReportForm(String once, List<Field> questions, Field description, Field address, Field lat, Field lon, Field firstName,
                  Field lastName, Field email, Field phone, List<Mend> summary, boolean placed, boolean point) {

    private static final int DESCRIPTION = 4000;
    private static final int ADDRESS = 400;
    private static final int SHORT = 200;
    private static final int PHONE = 50;

    /** One thing to mend; {@code href} is {@code null} if it belongs to no field. */
    record Mend(String href, String text) {
    }

    static ReportForm of(ServiceType service, ReportInput input, List<Problem> problems, Page page) {
        ProblemTexts texts = new ProblemTexts(service, input, problems, page);
        List<Field> questions = service.questions().stream()
                .map(q -> Field.of(q, input, texts.at("attribute[" + q.code() + "]"), page)).toList();
        Field lat = plain("lat", "lat", 0, input, texts);
        Field lon = plain("long", "long", 0, input, texts);
        ReportForm form = new ReportForm(input.value(ReportInput.ONCE), questions,
                plain("description", "description", DESCRIPTION, input, texts), plain("address", "address_string", ADDRESS, input, texts), lat, lon,
                plain("first_name", "first_name", SHORT, input, texts), plain("last_name", "last_name", SHORT, input, texts),
                plain("email", "email", SHORT, input, texts), plain("phone", "phone", PHONE, input, texts), new ArrayList<>(),
                service.needsPlace(), !lat.value().isEmpty() || !lon.value().isEmpty());
        form.summarise();
        texts.elsewhere().forEach(text -> form.summary.add(new Mend(null, text)));
        return form;
    }

    boolean hasSummary() {
        return !summary.isEmpty();
    }

    /** Fields in the order in which they stand on the page. */
    private void summarise() {
        List<Field> fields = new ArrayList<>(questions);
        fields.addAll(List.of(description, address, lat, lon, firstName, lastName, email, phone));
        fields.stream().filter(f -> f.error() != null).forEach(f -> summary.add(new Mend("#" + f.focus(), f.summaryText())));
    }

    private static Field plain(String name, String problemField, int max, ReportInput input, ProblemTexts texts) {
        return Field.plain(name, input.value(name), max, texts.at(problemField));
    }

    /** Answers of a stored request in words: by the question's label, in the form's order. */
    static List<Answer> answers(ServiceType service, Map<String, List<String>> given, Page page) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : service.questions()) {
            List<String> values = given.getOrDefault(question.code(), List.of());
            if (!values.isEmpty()) {
                answers.add(new Answer(question.label(), values.stream().map(v -> Field.inWords(question, v, page)).toList()));
            }
        }
        return answers;
    }

    /** One answered question. */
    record Answer(String label, List<String> values) {
    }
}
