package pl.sprawa.casework;

import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/**
 * Sees to it that of those who merge, withdraw or finish the same case at the same moment one comes after the other. Who finishes a case changes its request before
 * looking whom else to tell of it ({@link TellJoined}), and so waits for those that are about to be merged into it.
 */
@Component
class CaseLock {

    private final Ledgers ledgers;
    private final Requests requests;

    CaseLock(Ledgers ledgers, Requests requests) {
        this.ledgers = ledgers;
        this.requests = requests;
    }

    /**
     * Until the transaction ends. What was known of the cases before is to be asked anew.
     *
     * @param number the one that is to end
     * @param others those that must not end meanwhile
     * @throws CaseConflict if the database sees several wait for each other
     */
    void hold(String number, String... others) {
        try {
            ledgers.hold(number, Ledger.CASE);
            requests.hold(Stream.concat(Stream.of(number), Stream.of(others)).toArray(String[]::new));
        } catch (PessimisticLockingFailureException atTheSameMoment) {
            throw new CaseConflict(Hint.of("case.busy", number));
        }
    }
}
