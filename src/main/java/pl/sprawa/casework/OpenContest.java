package pl.sprawa.casework;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** Starts the clock of the review of a contested outcome and confirms to the resident that it is under way. */
@Component
class OpenContest implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final ServiceLevels levels;
    private final DueDates dueDates;
    private final Notices notices;
    private final Clock clock;

    OpenContest(Requests requests, Ledgers ledgers, ServiceLevels levels, DueDates dueDates, Notices notices, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.levels = levels;
        this.dueDates = dueDates;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariables(Var.OF_ONE_DECISION);
        Request request = requests.get(execution.getProcessBusinessKey());
        ServiceLevels.Level level = levels.ofContest(request);
        Ledger review = ledgers.restart(request.number(), Ledger.CONTEST, clock.instant(),
                level.response(), level.resolution(), level.calendar());
        notices.tellResident(request.number(), "contest-received", execution.getActivityInstanceId(),
                Map.of("dueAt", notices.when(dueDates.dueAt(review))));
    }
}
