package pl.sprawa.intake;

/** Tells a failure to open the case from a failure to store the report: only the first is mended by storing without a case. */
class CaseNotOpened extends RuntimeException {

    CaseNotOpened(RuntimeException cause) {
        super(cause);
    }
}
