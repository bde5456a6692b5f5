package pl.sprawa.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.casework.Cases;
import pl.sprawa.city.City;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.intake.InvalidReport.Problem;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.NewRequest;
import pl.sprawa.request.PastRequests;
import pl.sprawa.request.PastRequests.Past;

/**
 * The door for a city's past. Open reports get their case in the transaction that stores them, as everywhere; settled ones
 * become requests that are closed from the start. Nobody is told anything, and what is stored already is passed over.
 */
@Service
public class PastReports {

    private static final Logger LOG = LoggerFactory.getLogger(PastReports.class);

    private final ReportCheck check;
    private final PastRequests requests;
    private final Ledgers ledgers;
    private final Cases cases;
    private final MessageTexts texts;
    private final City city;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PastReports(ReportCheck check, PastRequests requests, Ledgers ledgers, Cases cases, MessageTexts texts, City city, Clock clock,
                TransactionTemplate transaction) {
        this.check = check;
        this.requests = requests;
        this.ledgers = ledgers;
        this.cases = cases;
        this.texts = texts;
        this.city = city;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** From when the deadlines of open reports are counted. */
    public enum ClockStart {
        /** From the import: nothing is overdue on the first day. */
        IMPORT,
        /** From the report: what is years late climbs the whole escalation ladder as soon as jobs run. */
        REPORT
    }

    /** What became of one report. */
    public enum Fate {
        OPENED,
        /** Stored, but its case could not be opened; a job tries again, as for any report. */
        OPENING_DEFERRED,
        CLOSED,
        /** The same external id is stored already, by this import or an earlier one. */
        ALREADY_THERE,
        REJECTED
    }

    /** @param problems why it was rejected, else empty */
    public record Result(Fate fate, List<Problem> problems) {
    }

    /**
     * Takes the reports in one transaction, or, if that fails, one by one, so that one bad report spoils only itself.
     *
     * @return a result for each, in their order
     */
    public List<Result> take(List<PastReport> reports, ClockStart clockStart) {
        Set<String> known = new HashSet<>(requests.stored(Channel.IMPORT, reports.stream().map(r -> r.report().externalId()).toList()));
        Result[] results = new Result[reports.size()];
        List<Integer> open = new ArrayList<>();
        List<Past> checked = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            PastReport report = reports.get(i);
            if (!known.add(report.report().externalId())) {
                results[i] = result(Fate.ALREADY_THERE);
                continue;
            }
            try {
                checked.add(past(report));
                open.add(i);
            } catch (InvalidReport e) {
                known.remove(report.report().externalId());
                results[i] = new Result(Fate.REJECTED, e.problems());
            }
        }
        List<Result> stored = store(checked, clockStart);
        for (int i = 0; i < open.size(); i++) {
            results[open.get(i)] = stored.get(i);
        }
        return List.of(results);
    }

    /**
     * What would be stored of a report, without storing it: with district, road manager and danger.
     *
     * @throws InvalidReport if it would be rejected
     */
    public NewRequest look(PastReport report) {
        return check.checkPast(report.report(), report.inThisCity()).request(null);
    }

    private Past past(PastReport report) {
        return new Past(look(report), report.requestedAt(), report.closedAt(), notes(report),
                texts.phrase("imported", Map.of("source", report.source(), "number", report.oldNumber())));
    }

    private String notes(PastReport report) {
        if (report.closedAt() == null) {
            return report.notes();
        }
        String outcome = texts.outcome(PastRequests.ARCHIVED, city.language());
        return report.notes() == null ? outcome : outcome + " " + report.notes();
    }

    private List<Result> store(List<Past> checked, ClockStart clockStart) {
        try {
            return transaction.execute(tx -> storeAndOpen(checked, clockStart));
        } catch (RuntimeException e) {
            if (checked.size() > 1) {
                LOG.warn("A batch of {} past reports failed and is taken one by one: {}", checked.size(), e.toString());
            }
            return checked.stream().map(one -> single(one, clockStart)).toList();
        }
    }

    private Result single(Past past, ClockStart clockStart) {
        try {
            return transaction.execute(tx -> storeAndOpen(List.of(past), clockStart)).get(0);
        } catch (DuplicateKeyException e) {
            // Another import, running at the same moment, was first.
            return result(Fate.ALREADY_THERE);
        } catch (DataIntegrityViolationException e) {
            return new Result(Fate.REJECTED, List.of(new Problem("report", "not-storable", e.getMostSpecificCause().getMessage())));
        } catch (CaseNotOpened e) {
            LOG.error("A past {} report could not open its case; it is stored and the opening will be tried again",
                    past.request().serviceCode(), e.getCause());
            return transaction.execute(tx -> {
                String number = requests.store(List.of(past)).get(0);
                startClock(number, clockStart);
                cases.openLater(number, String.valueOf(e.getCause().getMessage()));
                return result(Fate.OPENING_DEFERRED);
            });
        }
    }

    private List<Result> storeAndOpen(List<Past> batch, ClockStart clockStart) {
        List<String> numbers = requests.store(batch);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).closedAt() == null) {
                startClock(numbers.get(i), clockStart);
                CaseNotOpened.whenOpening(cases, numbers.get(i));
                results.add(result(Fate.OPENED));
            } else {
                results.add(result(Fate.CLOSED));
            }
        }
        return results;
    }

    /** A clock that runs keeps its start when the case sets its budgets; without one it starts at the time of the report. */
    private void startClock(String number, ClockStart clockStart) {
        if (clockStart == ClockStart.IMPORT) {
            ledgers.start(number, Ledger.CASE, clock.instant(), Duration.ZERO, Duration.ZERO, "always");
        }
    }

    private static Result result(Fate fate) {
        return new Result(fate, List.of());
    }
}
