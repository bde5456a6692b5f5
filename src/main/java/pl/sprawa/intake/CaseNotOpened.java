package pl.sprawa.intake;

import pl.sprawa.casework.Cases;

/** Tells a failure to open the case from a failure to store the report: only the first is mended by storing without a case. */
class CaseNotOpened extends RuntimeException {

    private CaseNotOpened(RuntimeException cause) {
        super(cause);
    }

    /** Opens the case, and says so when it is the case that fails. */
    static void whenOpening(Cases cases, String number) {
        try {
            cases.open(number);
        } catch (RuntimeException e) {
            throw new CaseNotOpened(e);
        }
    }
}
