package pl.sprawa.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Puts the unit's question to the resident and stops the clock until the answer or the end of the time given for it. */
@Component
class AskResident implements JavaDelegate {

    private final Ledgers ledgers;
    private final Timers timers;
    private final Notices notices;
    private final Journal journal;
    private final Requests requests;
    private final CaseworkProperties properties;
    private final City city;
    private final Clock clock;

    AskResident(Ledgers ledgers, Timers timers, Notices notices, Journal journal, Requests requests, CaseworkProperties properties, City city, Clock clock) {
        this.ledgers = ledgers;
        this.timers = timers;
        this.notices = notices;
        this.journal = journal;
        this.requests = requests;
        this.properties = properties;
        this.city = city;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String question = (String) execution.getVariable(Var.QUESTION);
        Instant now = clock.instant();
        Instant until = now.atZone(city.zone()).toLocalDate().plus(properties.answerWithin()).plusDays(1).atStartOfDay(city.zone()).toInstant();
        ledgers.suspend(number, Ledger.CASE, now, until, "question");
        timers.move(number, Ledger.CASE);
        journal.note(number, "asked", Map.of("question", question, "answerUntil", notices.until(until)));
        notices.tellResident(number, "question-asked", execution.getActivityInstanceId(), Map.of("question", question, "answerUntil", notices.until(until)));
    }
}
