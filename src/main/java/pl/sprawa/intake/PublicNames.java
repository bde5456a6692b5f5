package pl.sprawa.intake;

import java.time.ZoneId;

/** What channels may show of the city: the full names of its units, its time zone, how to reach it. */
public class PublicNames {

    /** The unit's full official name; the code itself if the city has no such unit; {@code null} for {@code null}. */
    public String unit(String code) { throw new UnsupportedOperationException("being built"); }

    /** The zone in which residents are told times. */
    public ZoneId zone() { throw new UnsupportedOperationException("being built"); }

    /** How to reach the contact centre, for people. */
    public String contact() { throw new UnsupportedOperationException("being built"); }
}
