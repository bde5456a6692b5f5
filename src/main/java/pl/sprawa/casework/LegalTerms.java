package pl.sprawa.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.LegalClock;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Request;

/** The legal term of a case: the stored one, or what {@code legal-term.dmn} sets from the day of the report. */
@Component
class LegalTerms {

    /** The calendar that knows the statutory days off. */
    private static final String CALENDAR = "office";

    private final LegalClocks clocks;
    private final DecisionService decisions;
    private final ReportFacts reports;
    private final City city;
    private final WorkingCalendars calendars;

    LegalTerms(LegalClocks clocks, DecisionService decisions, ReportFacts reports, City city, WorkingCalendars calendars) {
        this.clocks = clocks;
        this.decisions = decisions;
        this.reports = reports;
        this.city = city;
        this.calendars = calendars;
    }

    /** A timer of the service's own process may ask before the term is stored, so it is worked out then. */
    LegalClock of(Request request) {
        return clocks.find(request.number()).orElseGet(() -> decided(request));
    }

    /** The moment at which the term is over: the midnight that ends its last day. */
    Instant endOf(LegalClock clock) {
        return startOf(clock.dueOn().plusDays(1));
    }

    /** The moment from which the unit is told to settle the matter or to name a new term. */
    Instant noticeAt(LegalClock clock) {
        return startOf(arithmetic().noticeDay(clock.dueOn()));
    }

    LocalDate day(Instant moment) {
        return moment.atZone(city.zone()).toLocalDate();
    }

    /** The table ends with a row for every service, so there is always an answer. */
    private LegalClock decided(Request request) {
        DmnDecisionRuleResult rule = decisions.evaluateDecisionTableByKey("legal-term")
                .variables(Map.of(Var.REPORT, reports.of(request))).evaluate().getFirstResult();
        LocalDate reported = day(request.requestedAt());
        return new LegalClock(request.number(), rule.getEntry("basis"), rule.getEntry("remedy"), reported,
                arithmetic().end(reported, Period.parse(rule.<String>getEntry("term"))), 0);
    }

    private LegalTerm arithmetic() {
        return new LegalTerm(calendars.named(CALENDAR)::isPublicHoliday);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(city.zone()).toInstant();
    }
}
