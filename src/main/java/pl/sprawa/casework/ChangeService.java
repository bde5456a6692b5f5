package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Requests;

/** Takes over the service that was chosen instead, with whatever legal term that one has, and tells the resident. */
@Component
class ChangeService implements JavaDelegate {

    private final Requests requests;
    private final LegalClocks legalClocks;
    private final Notices notices;
    private final PieceRows pieces;
    private final HandOverEnds ends;

    ChangeService(Requests requests, LegalClocks legalClocks, Notices notices, PieceRows pieces, HandOverEnds ends) {
        this.requests = requests;
        this.legalClocks = legalClocks;
        this.notices = notices;
        this.pieces = pieces;
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(Var.SERVICE_CODE, requests.get(number).serviceCode());
        legalClocks.forget(number);
        pieces.leave(number);
        ends.tell(number, "reclassified", Map.of("serviceName", requests.get(number).serviceName()));
        notices.tellResident(number, "reclassified", execution.getActivityInstanceId(), Map.of());
    }
}
