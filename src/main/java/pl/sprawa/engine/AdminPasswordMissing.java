package pl.sprawa.engine;

/** There is no administrator yet and no usable password to make one with. */
class AdminPasswordMissing extends RuntimeException {

    AdminPasswordMissing(String message) {
        super(message);
    }
}
