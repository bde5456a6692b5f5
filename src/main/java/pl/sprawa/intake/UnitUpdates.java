package pl.sprawa.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import pl.sprawa.casework.SystemUpdates;
import pl.sprawa.handover.SignedUpdates;

/** What systems of units tell of work that was handed to them; each update proves itself by its signature. */
@Service
public class UnitUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(UnitUpdates.class);

    private final SignedUpdates signatures;
    private final SystemUpdates updates;

    UnitUpdates(SignedUpdates signatures, SystemUpdates updates) {
        this.signatures = signatures;
        this.updates = updates;
    }

    /** What became of an update. */
    public enum Answer {
        TAKEN,
        /** It had been taken before; nothing was done. */
        REPEATED,
        /** The signature is missing, wrong or too old, or the unit has no system. */
        NOT_SIGNED,
        /** The unit has no work under this number. */
        UNKNOWN_NUMBER,
        /** It lacks what an update must tell. */
        UNREADABLE
    }

    /** @param signature value of the header {@code X-Sprawa-Signature}, or {@code null} */
    public Answer take(String unit, String signature, byte[] body) {
        if (!signatures.signed(unit, signature, body)) {
            LOG.warn("A status update in the name of {} was refused: its signature is missing, wrong or too old", unit.replaceAll("[^a-z0-9-]", "?"));
            return Answer.NOT_SIGNED;
        }
        return signatures.read(body).map(update -> switch (updates.take(unit, update)) {
            case APPLIED -> Answer.TAKEN;
            case REPEATED -> Answer.REPEATED;
            case UNKNOWN_NUMBER -> Answer.UNKNOWN_NUMBER;
        }).orElse(Answer.UNREADABLE);
    }
}
