package pl.sprawa.casework;

import static pl.sprawa.casework.ReportFacts.transientMap;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.UnitSystems;
import pl.sprawa.city.Units;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/**
 * What models may ask about their case. Dates are read from the clock's ledger at the moment they are needed, so that a
 * timer that is created again (after a reclassification) is never built on an old variable.
 */
@Component("facts")
class Facts {

    private final Requests requests;
    private final Ledgers ledgers;
    private final DueDates dueDates;
    private final ReportFacts reports;
    private final City city;
    private final Units units;
    private final UnitSystems systems;
    private final CaseworkProperties properties;
    private final LastDay lastDay;
    private final LegalTerms legalTerms;
    private final HandedWork handed;
    private final Clock clock;

    Facts(Requests requests, Ledgers ledgers, DueDates dueDates, ReportFacts reports, City city, Units units, UnitSystems systems,
          CaseworkProperties properties, LastDay lastDay, LegalTerms legalTerms, HandedWork handed, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.dueDates = dueDates;
        this.reports = reports;
        this.city = city;
        this.units = units;
        this.systems = systems;
        this.properties = properties;
        this.lastDay = lastDay;
        this.legalTerms = legalTerms;
        this.handed = handed;
        this.clock = clock;
    }

    /** Input of a decision table: the facts of the report, as a variable that is never stored. */
    public TypedValue report(DelegateExecution execution) {
        return transientMap(reports.of(request(execution)));
    }

    /** Whether the report tells of a danger to life or health; for gateways, which cannot look into {@link #report}. */
    public boolean danger(DelegateExecution execution) {
        return request(execution).danger();
    }

    /**
     * The resident's answer, for gateways; what several units share out is the routing table's business.
     *
     * @param question key of a question with one answer on the service's report form
     * @return the code of the choice, or {@code null} if the question was not answered
     */
    public String answer(DelegateExecution execution, String question) {
        List<String> given = request(execution).answers().get(question);
        return given == null || given.isEmpty() ? null : given.get(0);
    }

    /** The month of this moment in the city, 1 to 12; for gateways, where nature or the law knows seasons. */
    public int month(DelegateExecution execution) {
        return reports.month(clock.instant());
    }

    /** Whether the city's offices are open at this moment. */
    public boolean workingHours(DelegateExecution execution) {
        return reports.workingHours(clock.instant());
    }

    /**
     * For a term that begins with a step, not with the report.
     *
     * @param budget working time of the case's calendar, as ISO 8601; a working day of offices is {@code PT8H}
     */
    public Date inWorkingTime(DelegateExecution execution, String budget) {
        return Date.from(dueDates.after(clock.instant(), Duration.parse(budget), ledger(execution, Ledger.CASE).calendar()));
    }

    /** By when somebody of the unit must have taken the step that begins now. */
    public Date takenBy(DelegateExecution execution) {
        return Date.from(dueDates.takenBy(ledger(execution, Ledger.CASE), (String) execution.getVariable(Var.WITHIN), clock.instant()));
    }

    /** By when the first unit must have begun; asked by cases that follow a version of their process which reminds once for the whole case. */
    public Date respondBy(DelegateExecution execution) {
        return Date.from(dueDates.respondBy(ledger(execution, Ledger.CASE)));
    }

    /** By when the case must be settled. */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(dueDates.dueAt(ledger(execution, Ledger.CASE)));
    }

    /** By when the step that begins now must be done: within its own limit ({@link Var#WITHIN}), if it has one, or with the case. */
    public Date stepDueAt(DelegateExecution execution) {
        return Date.from(dueDates.stepDueAt(ledger(execution, Ledger.CASE), (String) execution.getVariable(Var.WITHIN), clock.instant(), piece(execution)));
    }

    /** When the term that the law sets for the matter is over. */
    public Date legalDueAt(DelegateExecution execution) {
        return Date.from(legalTerms.endOf(legalTerms.of(request(execution))));
    }

    /** When the unit must settle the matter or name a new term: the beginning of the third working day before the last one. */
    public Date legalNoticeAt(DelegateExecution execution) {
        return Date.from(legalTerms.noticeAt(legalTerms.of(request(execution))));
    }

    /** When to remind of the agreed time: a day before it. Whoever asks must have agreed one. */
    public Date dayBeforeAppointment(DelegateExecution execution) {
        return Date.from(OffsetDateTime.parse((String) execution.getVariable(Var.APPOINTMENT_AT)).minusDays(1).toInstant());
    }

    /** Whether the escalation ladder has a rung above the one reached. */
    public boolean hasNextRung(DelegateExecution execution) {
        return ledger(execution, Ledger.CASE).rung() < DueDates.RUNGS;
    }

    public Date nextRungAt(DelegateExecution execution) {
        Ledger ledger = ledger(execution, Ledger.CASE);
        return Date.from(dueDates.rungAt(ledger, ledger.rung() + 1));
    }

    /**
     * Seven in the morning, by the city's clock, of the Monday that a week's work begins with: of the coming one from Friday on, before that of the
     * present week, which then is over already.
     */
    public Date mondayMorning(DelegateExecution execution) {
        LocalDate today = clock.instant().atZone(city.zone()).toLocalDate();
        LocalDate monday = today.plusDays(today.getDayOfWeek().getValue() >= DayOfWeek.FRIDAY.getValue() ? 7 : 0).with(DayOfWeek.MONDAY);
        return Date.from(monday.atTime(7, 0).atZone(city.zone()).toInstant());
    }

    /** By when a contested outcome must have been reviewed. */
    public Date contestDueAt(DelegateExecution execution) {
        return Date.from(dueDates.dueAt(ledger(execution, Ledger.CONTEST)));
    }

    /** Until when the resident may answer the unit's question. */
    public Date answerUntil(DelegateExecution execution) {
        return Date.from(ledger(execution, Ledger.CASE).suspensions().stream().filter(s -> !s.ended())
                .map(Ledger.Suspension::until).findFirst().orElseGet(clock::instant));
    }

    /** Until when the resident may contest the outcome: the end of the last day. */
    public Date feedbackUntil(DelegateExecution execution) {
        return Date.from(feedbackUntil(request(execution).closedAt()));
    }

    Instant feedbackUntil(Instant closedAt) {
        return lastDay.endOf(properties.contestWithin(), closedAt);
    }

    /** Engine priority of the case's tasks, 0 to 100. */
    public int priority(DelegateExecution execution) {
        return request(execution).priority();
    }

    /** Whether the report tells of a place, or the service can do without. */
    public boolean placeKnown(DelegateExecution execution) {
        return reports.placeKnown(request(execution));
    }

    /** Whether the work is a piece that another unit split off. */
    public boolean piece(DelegateExecution execution) {
        return execution.getVariable(Var.PIECE) != null;
    }

    /** Whether the unit that has the work keeps it in a system of its own. */
    public boolean ownSystem(DelegateExecution execution) {
        return systems.of((String) execution.getVariable(Var.UNIT)).isPresent();
    }

    /** Whether the server that was handed the work is to be asked again how far it is. */
    public boolean asksSystem(DelegateExecution execution) {
        return handed.askAt((String) execution.getVariable(Var.HAND_OVER)).isPresent();
    }

    /** When it is to be asked next. */
    public Date askSystemAt(DelegateExecution execution) {
        return Date.from(handed.askAt((String) execution.getVariable(Var.HAND_OVER)).orElseGet(clock::instant));
    }

    /** The unit that finds out what a report does not tell. */
    public String contactCentre(DelegateExecution execution) {
        return units.inRole("contact-centre").code();
    }

    /** The unit that settles disputes over who is responsible. */
    public String coordinator(DelegateExecution execution) {
        return units.inRole("coordinator").code();
    }

    /** The unit that reviews a contested outcome: quality control, but never the unit whose work is contested. */
    public String reviewer(DelegateExecution execution) {
        String control = units.inRole("quality-control").code();
        return control.equals(request(execution).unit()) ? units.inRole("coordinator").code() : control;
    }

    private Request request(DelegateExecution execution) {
        return requests.get(execution.getProcessBusinessKey());
    }

    private Ledger ledger(DelegateExecution execution, String kind) {
        return ledgers.find(execution.getProcessBusinessKey(), kind).orElseThrow(() ->
                new IllegalStateException("Request " + execution.getProcessBusinessKey() + " has no clock of kind " + kind));
    }
}
