package pl.sprawa.casework;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.LegalClock;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Requests;

/**
 * Names a new term in place of the legal one that cannot be kept, and tells the resident why and what can be done against the
 * delay (KPA art. 36, 237 § 4, 245).
 */
@Component
class ProlongTerm implements JavaDelegate {

    private final Requests requests;
    private final LegalTerms terms;
    private final LegalClocks clocks;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    ProlongTerm(Requests requests, LegalTerms terms, LegalClocks clocks, Notices notices, Journal journal, Clock clock) {
        this.requests = requests;
        this.terms = terms;
        this.clocks = clocks;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        LegalClock legal = terms.of(requests.get(number));
        LocalDate newTerm = day((String) execution.getVariable(Var.NEW_TERM));
        if (!newTerm.isAfter(legal.dueOn()) || !newTerm.isAfter(terms.day(clock.instant()))) {
            throw new IncompleteWork(Hint.of("term.earlier", notices.day(legal.dueOn())));
        }
        clocks.prolong(number, newTerm);
        Map<String, String> told = new HashMap<>();
        told.put("formerTerm", notices.day(legal.dueOn()));
        told.put(Var.NEW_TERM, notices.day(newTerm));
        told.put(Var.REASON, (String) execution.getVariable(Var.REASON));
        told.put("basis", legal.basis());
        told.put(legal.remedy(), legal.remedy());
        journal.tell(number, "term-prolonged", told);
        notices.tellResident(number, "term-prolonged", execution.getActivityInstanceId(), told);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new IncompleteWork(Hint.of("term.day"));
        }
    }
}
