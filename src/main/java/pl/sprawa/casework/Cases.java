package pl.sprawa.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.engine.OneCommand;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** What can be done to a case from outside its models. All by the request's number; all join the caller's transaction. */
@Service
@Transactional
public class Cases {

    static final String PROCESS = "case";
    static final String OPENING = "opening";
    private static final Locale POLISH = new Locale("pl");
    private static final String CONTESTED = "OutcomeContested";
    static final String ANSWERED = "ResidentAnswered";
    /** Messages that every case understands; each has a method of its own here. */
    private static final Set<String> OF_EVERY_CASE = Set.of("RequestWithdrawn", "RequestReclassified", "RequestMerged",
            CONTESTED, ANSWERED);

    private final RuntimeService runtime;
    private final Requests requests;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Notices notices;
    private final ResidentMessages residentMessages;
    private final Awaited awaited;
    private final SystemAccess engine;
    private final OneCommand oneCommand;
    private final CaseLock lock;

    Cases(RuntimeService runtime, Requests requests, Catalogue catalogue, Journal journal, Notices notices, ResidentMessages residentMessages,
          Awaited awaited, SystemAccess engine, OneCommand oneCommand, CaseLock lock) {
        this.runtime = runtime;
        this.requests = requests;
        this.catalogue = catalogue;
        this.journal = journal;
        this.notices = notices;
        this.residentMessages = residentMessages;
        this.awaited = awaited;
        this.engine = engine;
        this.oneCommand = oneCommand;
        this.lock = lock;
    }

    /** Opens the case in the engine, synchronously: on return the request has its unit and its promise. */
    public void open(String number) {
        engine.run(() -> runtime.createProcessInstanceByKey(PROCESS).businessKey(number)
                .setVariable(Var.SERVICE_CODE, requests.get(number).serviceCode()).execute());
        if (!requests.get(number).caseOpened()) {
            requests.opened(number, true);
        }
        notices.tellResident(number, "received", "received", Map.of());
    }

    /** Opens several cases at the cost of fewer statements; if one of them cannot be opened, none is. */
    public void openTogether(List<String> numbers) {
        oneCommand.run(() -> numbers.forEach(this::open));
    }

    /** Leaves the opening to a job that retries and becomes an incident (for when {@link #open} failed). */
    public void openLater(String number, String why) {
        requests.opened(number, false);
        journal.note(number, "opening-deferred", Map.of("reason", why));
        engine.run(() -> runtime.createProcessInstanceByKey(OPENING).businessKey(number).execute());
    }

    /** @throws CaseConflict if the case is past the point at which this can be done; so for all below */
    public void withdraw(String number, String reason) {
        String conflict = conflict(known(number), "withdraw.closed");
        journal.noteOfResident(number, "withdrawn", Map.of("reason", reason));
        correlate(number, "RequestWithdrawn", conflict);
    }

    /** The resident withdraws the own report; not while others, whose reports were merged into it, wait for its outcome. */
    public void withdrawByResident(String number, String reason) {
        known(number);
        lock.hold(number);
        if (standsForOthers(number)) {
            throw new CaseConflict(Hint.of("withdraw.joined", number));
        }
        withdraw(number, reason);
    }

    /** Whether reports of others were merged into the case. */
    public boolean standsForOthers(String number) {
        return !requests.mergedInto(number).isEmpty();
    }

    /** The resident answers the question asked. */
    public void answer(String number, String text) {
        known(number);
        journal.noteOfResident(number, "answered", Map.of("answer", text));
        // Two units may have asked, each in a task of its own: both read the answer, and may ask again.
        correlate(number, ANSWERED, Hint.of("answer.none", number));
    }

    /** The question that a unit waits to hear the resident's answer to; empty if none does. */
    public Optional<String> question(String number) {
        return awaited.by(number, ANSWERED) ? journal.last(number, "asked") : Optional.empty();
    }

    /** Whether the case waits for its resident to contest the outcome: within the feedback window, and once. */
    public boolean mayContest(String number) {
        return awaited.by(number, CONTESTED);
    }

    /** The resident contests the outcome, within the feedback window. */
    public void contest(String number, String reason) {
        known(number);
        journal.noteOfResident(number, "contested", Map.of("reason", reason));
        correlate(number, CONTESTED, Hint.of("contest.late", number));
    }

    /** Another service was meant: same case, same number, other process. */
    public void reclassify(String number, String serviceCode) {
        String conflict = conflict(known(number), "service.closed");
        recordService(number, serviceCode);
        correlate(number, "RequestReclassified", conflict);
    }

    /** A unit that may not change the service itself says which one it thinks is meant; the coordinator decides. */
    public void proposeService(String number, String serviceCode, String reason) {
        ServiceType service = catalogue.find(serviceCode).orElseThrow(() ->
                new CaseConflict(Hint.of("service.unknown", serviceCode)));
        if (known(number).status() != Status.OPEN) {
            throw new CaseConflict(Hint.of("service.closed", number));
        }
        Map<String, String> proposed = Map.of("proposedName", service.name(), "reason", reason);
        journal.note(number, "service-proposed", proposed);
        notices.tellCoordinator(number, "service-proposed", proposed);
    }

    /** Closes the case as a repetition of another open one, whose outcome its reporter will be told. */
    public void merge(String number, String into) {
        boolean closed = known(number).status() != Status.OPEN;
        known(into);
        if (number.equals(into)) {
            throw new CaseConflict(Hint.of("merge.itself"));
        }
        if (closed) {
            throw new CaseConflict(Hint.of("merge.closed", number));
        }
        lock.hold(number, into);
        String conflict = conflict(known(number), "merge.closed");
        if (known(into).status() != Status.OPEN) {
            throw new CaseConflict(Hint.of("merge.intoClosed", into));
        }
        requests.merge(number, into);
        journal.tell(number, "merged", Map.of("into", into));
        journal.note(into, "joined", Map.of("from", number));
        correlate(number, "RequestMerged", conflict);
    }

    /**
     * Tells the service's process of something it waits for: {@code VehicleRemoved}, {@code SiteCleaned}, {@code PowerRestored}.
     *
     * @param event name of the message in the service's model
     */
    public void happened(String number, String event) {
        known(number);
        if (OF_EVERY_CASE.contains(event)) {
            throw new CaseConflict(Hint.of("event.own", event));
        }
        journal.note(number, "happened", Map.of("event", event));
        correlate(number, event, Hint.of("event.notAwaited", number, event));
    }

    /**
     * What the case waits for now that its reporter may tell ({@link #toldByResident}): only what the service's model marks so.
     *
     * @return the words on the resident's button, by the name of the message
     */
    public Map<String, String> awaitedOfResident(String number, Locale language) {
        return residentMessages.awaited(number, language);
    }

    /**
     * The resident tells of something that the case waits for.
     *
     * @param text what the resident adds, may be empty
     */
    public void toldByResident(String number, String event, String text) {
        known(number);
        String label = awaitedOfResident(number, POLISH).get(event);
        if (label == null) {
            throw new CaseConflict(Hint.of("told.notAwaited", number));
        }
        journal.noteOfResident(number, "told", Map.of("label", label, "text", text));
        correlate(number, event, Hint.of("told.notAwaited", number));
    }

    /** Writes down that another service is meant; the case process takes it over by itself. */
    void recordService(String number, String serviceCode) {
        ServiceType service = catalogue.find(serviceCode).orElseThrow(() ->
                new CaseConflict(Hint.of("service.unknown", serviceCode)));
        if (known(number).serviceCode().equals(serviceCode)) {
            throw new CaseConflict(Hint.of("service.same", number, service.name()));
        }
        requests.reclassify(number, serviceCode, service.name());
        journal.tell(number, "reclassified", Map.of("serviceName", service.name()));
    }

    private Request known(String number) {
        return requests.find(number).orElseThrow(() -> new CaseConflict(Hint.of("number.unknown", number)));
    }

    /** Why what every case can do while it is open cannot be done now; one whose opening was deferred can do it too, unless nobody tries to open it any more. */
    private static String conflict(Request request, String closed) {
        return Hint.of(request.status() == Status.OPEN && !request.caseOpened() ? "case.notOpened" : closed, request.number());
    }

    /** To all who wait for it: that nobody does is no failure of the engine's, which would write it into the log as one. */
    private void correlate(String number, String message, String conflict) {
        try {
            if (engine.read(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult()).isEmpty()) {
                throw new CaseConflict(conflict);
            }
        } catch (OptimisticLockingException atTheSameMoment) {
            throw new CaseConflict(Hint.of("case.busy", number));
        }
    }
}
