package pl.sprawa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.intake.InvalidReport.Problem;
import pl.sprawa.request.NewRequest;
import pl.sprawa.request.Place;
import pl.sprawa.request.Reporter;

/** Checks a report whole, so that the resident hears of everything that must be mended at once. */
@Component
class ReportCheck {

    /** Open311 GeoReport v2: description at most 4,000 characters. */
    static final int MAX_DESCRIPTION = 4000;
    private static final int MAX_URL = 2000;
    private static final int MAX_SHORT = 200;
    private static final int MAX_PHONE = 50;

    private final Catalogue catalogue;
    private final AnswerCheck answers;
    private final PlaceCheck places;
    private final MessageTexts texts;
    private final TextLimit limit;

    ReportCheck(Catalogue catalogue, AnswerCheck answers, PlaceCheck places, MessageTexts texts, TextLimit limit) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.places = places;
        this.texts = texts;
        this.limit = limit;
    }

    /** A report without fault. */
    record Checked(Report report, ServiceType service, Place place, Map<String, List<String>> answers, boolean danger) {

        NewRequest request(String notice) {
            return new NewRequest(report.channel(), report.externalId(), report.idempotencyKey(), service.code(), service.name(),
                    report.description(), place, answers, report.mediaUrl(), danger, notice,
                    report.reporter() == null ? Reporter.ANONYMOUS : report.reporter());
        }
    }

    Checked check(Report report) {
        List<Problem> problems = new ArrayList<>();
        return check(report, places.check(report, needsPlace(report), problems), problems);
    }

    /** The same for a report of the past: it may lack a place, and its address may lie in another city. */
    Checked checkPast(Report report, boolean inThisCity) {
        List<Problem> problems = new ArrayList<>();
        return check(report, places.checkPast(report, inThisCity, problems), problems);
    }

    private Checked check(Report report, Place place, List<Problem> problems) {
        ServiceType service = service(report, problems);
        Map<String, List<String>> given = service == null ? Map.of() : answers.check(service, report, problems);
        limit.check("description", report.description(), MAX_DESCRIPTION, problems);
        limit.check("media_url", report.mediaUrl(), MAX_URL, problems);
        if (report.mediaUrl() != null && !report.mediaUrl().matches("(?i)https?://\\S+")) {
            problems.add(new Problem("media_url", "malformed", texts.phrase("mend.url", Map.of())));
        }
        reporter(report.reporter(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidReport(problems);
        }
        return new Checked(report, service, place, given, answers.danger(service, given));
    }

    /** Of a service that is not known one cannot know it: most are done somewhere. */
    private boolean needsPlace(Report report) {
        return report.serviceCode() == null || catalogue.find(report.serviceCode()).map(ServiceType::needsPlace).orElse(true);
    }

    private ServiceType service(Report report, List<Problem> problems) {
        if (report.serviceCode() == null) {
            problems.add(new Problem("service_code", "missing", texts.phrase("mend.service-missing", Map.of())));
            return null;
        }
        return catalogue.find(report.serviceCode()).orElseGet(() -> {
            problems.add(new Problem("service_code", "unknown", texts.phrase("mend.service-unknown", Map.of("code", report.serviceCode()))));
            return null;
        });
    }

    private void reporter(Reporter reporter, List<Problem> problems) {
        if (reporter == null) {
            return;
        }
        limit.check("first_name", reporter.firstName(), MAX_SHORT, problems);
        limit.check("last_name", reporter.lastName(), MAX_SHORT, problems);
        limit.check("phone", reporter.phone(), MAX_PHONE, problems);
        limit.check("device_id", reporter.deviceId(), MAX_SHORT, problems);
        limit.check("account_id", reporter.accountId(), MAX_SHORT, problems);
        limit.check("email", reporter.email(), MAX_SHORT, problems);
        if (reporter.email() != null && !reporter.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.add(new Problem("email", "malformed", texts.phrase("mend.email", Map.of())));
        }
    }
}
