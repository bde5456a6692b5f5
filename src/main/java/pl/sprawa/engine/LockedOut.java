package pl.sprawa.engine;

import java.time.Duration;

/** After too many wrong passwords no further one is tried for a while. The message is for the person who logs in, in Polish. */
public class LockedOut extends RuntimeException {

    private final transient Duration left;

    /** @param left how long still, or {@code null} until an administrator lifts it */
    LockedOut(Duration left) {
        super(left == null ? "Konto jest zablokowane po zbyt wielu nieudanych próbach logowania. Odblokuje je administrator."
                : "Zbyt wiele nieudanych prób logowania. Spróbuj ponownie za " + seconds(left) + " s albo poproś administratora o odblokowanie konta.");
        this.left = left;
    }

    /** Seconds for {@code Retry-After}, or {@code null} where waiting does not help. */
    public String retryAfter() {
        return left == null ? null : Long.toString(seconds(left));
    }

    private static long seconds(Duration left) {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
