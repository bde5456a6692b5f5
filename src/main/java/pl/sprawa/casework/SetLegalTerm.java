package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.LegalClock;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Requests;

/** Sets the term that the law gives for the matter and tells it; a term that runs already stays. */
@Component
class SetLegalTerm implements JavaDelegate {

    private final Requests requests;
    private final LegalTerms terms;
    private final LegalClocks clocks;
    private final Notices notices;
    private final Journal journal;

    SetLegalTerm(Requests requests, LegalTerms terms, LegalClocks clocks, Notices notices, Journal journal) {
        this.requests = requests;
        this.terms = terms;
        this.clocks = clocks;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LegalClock clock = terms.of(requests.get(execution.getProcessBusinessKey()));
        if (clocks.start(clock)) {
            journal.tell(clock.number(), "legal-term", Map.of("legalDue", notices.day(clock.dueOn()), "basis", clock.basis()));
        }
    }
}
