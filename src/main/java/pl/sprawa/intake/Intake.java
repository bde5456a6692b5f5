package pl.sprawa.intake;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.casework.Cases;
import pl.sprawa.city.City;
import pl.sprawa.request.NewRequest;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/**
 * The one door behind all channels. Request, number, timeline and case stand or fall in one transaction, shared by reports that come at the same moment; only when the case
 * cannot be opened (a broken model) the report is stored by itself and its opening is left to a job.
 */
@Service
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ReportCheck check;
    private final Requests requests;
    private final Cases cases;
    private final Crowd crowd;
    private final City city;
    private final TransactionTemplate transaction;

    Intake(ReportCheck check, Requests requests, Cases cases, Crowd crowd, City city, TransactionTemplate transaction) {
        this.check = check;
        this.requests = requests;
        this.cases = cases;
        this.crowd = crowd;
        this.city = city;
        this.transaction = transaction;
    }

    /** @throws InvalidReport if something must be mended first; then nothing is stored */
    public Receipt submit(Report report) {
        return repeated(report).orElseGet(() -> accept(report));
    }

    private Receipt accept(Report report) {
        ReportCheck.Checked checked = check.check(report);
        NewRequest request = checked.request(checked.danger() ? city.emergencyNotice() : null);
        try {
            return receipt(store(request), false);
        } catch (DuplicateKeyException e) {
            // The same report came twice at the same moment and the other one was first.
            return repeated(report).orElseThrow(() -> e);
        }
    }

    private Request store(NewRequest request) {
        boolean byItself = TransactionSynchronizationManager.isActualTransactionActive(); // a caller's transaction is for its own report
        Request stored = byItself ? null : crowd.store(request);
        return stored == null ? storeAlone(request) : stored;
    }

    private Request storeAlone(NewRequest request) {
        try {
            return transaction.execute(tx -> {
                Request stored = requests.store(request);
                CaseNotOpened.whenOpening(cases, stored.number());
                return stored;
            });
        } catch (CaseNotOpened broken) {
            LOG.error("A {} report could not open its case; it is stored and the opening will be tried again", request.serviceCode(), broken.getCause());
            return transaction.execute(tx -> {
                Request stored = requests.store(request);
                cases.openLater(stored.number(), broken.getCause().getMessage());
                return stored;
            });
        }
    }

    private Optional<Receipt> repeated(Report report) {
        return requests.repeated(report.channel(), report.externalId(), report.idempotencyKey()).map(r -> receipt(r, true));
    }

    private static Receipt receipt(Request request, boolean repeated) {
        return new Receipt(request.number(), request.accessKey(), request.serviceNotice(), repeated);
    }
}
