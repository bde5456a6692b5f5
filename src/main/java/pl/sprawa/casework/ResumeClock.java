package pl.sprawa.casework;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;

/** Lets the clock run again after the resident answered, or did not answer in time. */
@Component
class ResumeClock implements JavaDelegate {

    private final Ledgers ledgers;
    private final Timers timers;
    private final Journal journal;
    private final Clock clock;

    ResumeClock(Ledgers ledgers, Timers timers, Journal journal, Clock clock) {
        this.ledgers = ledgers;
        this.timers = timers;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariables(Var.OF_ONE_DECISION);
        String number = execution.getProcessBusinessKey();
        ledgers.resume(number, Ledger.CASE, clock.instant());
        goOn(number);
    }

    /** The same where no process does it; nothing happens to a clock that runs. */
    void resume(String number) {
        if (ledgers.resume(number, Ledger.CASE, clock.instant())) {
            goOn(number);
        }
    }

    private void goOn(String number) {
        timers.move(number, Ledger.CASE);
        journal.tell(number, "resumed", Map.of());
    }
}
