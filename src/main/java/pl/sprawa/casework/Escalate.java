package pl.sprawa.casework;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Climbs every rung of the escalation ladder whose time has come: head of the unit, coordinator, city auditor. Each once. */
@Component
class Escalate implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final DueDates dueDates;
    private final Units units;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    Escalate(Requests requests, Ledgers ledgers, DueDates dueDates, Units units, Notices notices, Journal journal, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.dueDates = dueDates;
        this.units = units;
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
                tell(number, rung);
            }
        }
    }

    private void tell(String number, int rung) {
        Unit unit = units.get(requests.get(number).unit());
        Unit informed = switch (rung) {
            case 1 -> unit;
            case 2 -> units.inRole("coordinator");
            default -> units.inRole("auditor");
        };
        journal.note(number, "escalated", Map.of("rung", rung, "unitName", unit.name(), "informedName", informed.name()));
        notices.tellUnit(number, informed, "overdue", "rung-" + rung, Map.of("rung", rung));
    }
}
