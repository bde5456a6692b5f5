package pl.sprawa.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;

/** Puts the unit's question to the resident and stops the clock until the answer or the end of the time given for it. */
@Component
class AskResident implements JavaDelegate {

    private final Ledgers ledgers;
    private final Timers timers;
    private final Notices notices;
    private final Journal journal;
    private final CaseworkProperties properties;
    private final LastDay lastDay;
    private final Clock clock;

    AskResident(Ledgers ledgers, Timers timers, Notices notices, Journal journal, CaseworkProperties properties, LastDay lastDay, Clock clock) {
        this.ledgers = ledgers;
        this.timers = timers;
        this.notices = notices;
        this.journal = journal;
        this.properties = properties;
        this.lastDay = lastDay;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String question = (String) execution.getVariable(Var.QUESTION);
        Instant now = clock.instant();
        Instant until = lastDay.endOf(properties.answerWithin(), now);
        ledgers.suspend(number, Ledger.CASE, now, until, "question");
        timers.move(number, Ledger.CASE);
        Map<String, String> asked = Map.of("question", question, "answerUntil", notices.until(until));
        journal.note(number, "asked", asked);
        notices.tellResident(number, "question-asked", execution.getActivityInstanceId(), asked);
    }
}
