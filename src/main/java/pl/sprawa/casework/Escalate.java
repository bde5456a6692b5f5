package pl.sprawa.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Escalations;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Climbs every rung of the escalation ladder whose time has come: head of the unit, coordinators, city auditor. Each once. */
@Component
class Escalate implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Escalations escalations;
    private final DueDates dueDates;
    private final Units units;
    private final Addressees addressees;
    private final WaitingSteps steps;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    Escalate(Requests requests, Ledgers ledgers, Escalations escalations, DueDates dueDates, Units units, Addressees addressees, WaitingSteps steps,
             Notices notices, Journal journal, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.escalations = escalations;
        this.dueDates = dueDates;
        this.units = units;
        this.addressees = addressees;
        this.steps = steps;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Ledger ledger = ledgers.find(number, Ledger.CASE).orElseThrow();
        int reached = dueDates.rungReached(ledger, clock.instant());
        for (int rung = ledger.rung() + 1; rung <= reached; rung++) {
            if (ledgers.climb(number, Ledger.CASE, rung)) {
                tell(number, rung, ledger);
            }
        }
    }

    private void tell(String number, int rung, Ledger ledger) {
        Unit unit = units.get(requests.get(number).unit());
        Addressees.Chosen chosen = switch (rung) {
            case 1 -> addressees.headsOf(unit);
            case 2 -> addressees.coordinators();
            default -> addressees.auditors();
        };
        Unit meant = rung == 1 ? unit : units.inRole(rung == 2 ? "coordinator" : "auditor");
        String told = journal.words("told-who", chosen.model(meant));
        Instant due = dueDates.dueAt(ledger);
        escalations.raise(number, rung, unit.code(), due, told);
        journal.note(number, "escalated", Map.of("rung", rung, "unitName", unit.name(), "informedName", chosen.unit().name()), told);
        notices.tellStaff(number, chosen.addresses(), "overdue", "rung-" + rung + "-" + ledger.startedAt().getEpochSecond(), "/rungs/" + rung,
                model(number, rung, ledger, due));
    }

    private Map<String, Object> model(String number, int rung, Ledger ledger, Instant due) {
        Map<String, Object> model = new HashMap<>();
        model.put("rung", rung);
        model.put("next", rung < DueDates.RUNGS);
        model.put("dueAt", notices.when(due));
        model.put("steps", steps.of(number));
        Duration late = dueDates.used(ledger, clock.instant()).minus(ledger.budget());
        model.put("late", late.toMinutes() > 0);
        model.put("lateHours", late.toHours() > 0 ? late.toHours() : null);
        model.put("lateMinutes", late.toMinutesPart() > 0 ? late.toMinutesPart() : null);
        return model;
    }
}
