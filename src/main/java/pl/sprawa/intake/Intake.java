package pl.sprawa.intake;

/** The one door behind all channels. */
public class Intake {

    /** @throws InvalidReport if something must be mended first; then nothing is stored */
    public Receipt submit(Report report) { throw new UnsupportedOperationException("being built"); }
}
