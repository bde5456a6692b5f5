package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Closes the case because the report was withdrawn, and tells those whose reports were joined to it. */
@Component
class CloseWithdrawn implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Notices notices;
    private final MessageTexts texts;
    private final City city;
    private final Pieces pieces;
    private final HandOverEnds ends;
    private final TellJoined joined;

    CloseWithdrawn(Requests requests, Ledgers ledgers, Notices notices, MessageTexts texts, City city, Pieces pieces, HandOverEnds ends,
                   TellJoined joined) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.notices = notices;
        this.texts = texts;
        this.city = city;
        this.pieces = pieces;
        this.ends = ends;
        this.joined = joined;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        ledgers.stop(number, Ledger.CASE);
        String outcome = texts.outcome("withdrawn", city.language());
        requests.close(number, "withdrawn", outcome);
        pieces.withdrawn(number);
        ends.tell(number, "withdrawn", Map.of());
        notices.tellResident(number, "withdrawn", execution.getActivityInstanceId(), Map.of());
        joined.tell(number, execution.getActivityInstanceId(), outcome);
    }
}
