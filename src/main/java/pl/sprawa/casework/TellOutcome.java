package pl.sprawa.casework;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** Closes the request with its outcome and tells the reporter, and those whose reports were joined to it. */
@Component
class TellOutcome implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Notices notices;
    private final Journal journal;
    private final OutcomeTexts texts;
    private final Facts facts;
    private final PieceRows pieces;
    private final Units units;
    private final TellJoined joined;

    TellOutcome(Requests requests, Ledgers ledgers, Notices notices, Journal journal, OutcomeTexts texts, Facts facts,
                PieceRows pieces, Units units, TellJoined joined) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.notices = notices;
        this.journal = journal;
        this.texts = texts;
        this.facts = facts;
        this.pieces = pieces;
        this.units = units;
        this.joined = joined;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String outcome = (String) execution.getVariable(Var.RESULT);
        Request open = requests.get(number);
        String text = texts.of(open.serviceCode(), outcome);
        String notes = open.statusNotes() == null ? text : text + " " + open.statusNotes();
        ledgers.stop(number, Ledger.CASE);
        requests.close(number, outcome, notes);
        journal.tell(number, "closed", Map.of("outcome", text));
        // Another course of the case has ended it: what a unit was asked to do is done all the same.
        pieces.open(number).forEach(piece -> journal.note(number, "piece-outlives", Map.of("what", piece.what(), "unitName", units.get(piece.givenTo()).name())));
        tell(number, execution.getActivityInstanceId(), notes);
        joined.tell(number, execution.getActivityInstanceId(), notes);
    }

    private void tell(String number, String occasion, String notes) {
        Instant until = facts.feedbackUntil(requests.get(number).closedAt());
        notices.tellResident(number, "outcome-told", occasion, Map.of("notes", notes, "feedbackUntil", notices.until(until)));
    }
}
