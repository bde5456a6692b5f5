package pl.sprawa.bench.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What will happen to one case: reported, perhaps asked about, perhaps answered, perhaps ended. Asking and answering fall on
 * whole minutes, endings half a minute later, so that no two things fall on the same moment by chance.
 */
final class Scenario {

    private static final Duration YEAR = Duration.ofDays(330);

    /** A service with the answers its report needs. */
    record Kind(String service, Map<String, List<String>> answers) {
    }

    static final List<Kind> KINDS = List.of(
            new Kind("pothole", Map.of("kind", List.of("carriageway"), "hazard", List.of("no"))),
            new Kind("street-light", Map.of("fault", List.of("one-out"), "place", List.of("street"))),
            new Kind("illegal-dump", Map.of("kind", List.of("household"), "land", List.of("green"))),
            new Kind("illegal-parking", Map.of("kind", List.of("pavement"))),
            new Kind("information", Map.of("topic", List.of("other"))));

    final Kind kind;
    final Instant reported;
    /** When the unit asks the resident, or {@code null}. */
    final Instant asked;
    /** When the resident answers, or {@code null} if never. */
    final Instant answered;
    /** When the case ends, or {@code null} if it stays open beyond the year. */
    final Instant ended;
    String number;

    Scenario(Random random) {
        kind = KINDS.get(random.nextInt(KINDS.size()));
        reported = NaiveYear.BEGIN.plus(Duration.ofMinutes(random.nextInt((int) YEAR.toMinutes())));
        asked = random.nextInt(10) < 6 ? reported.plus(minutes(random, 15 * 24 * 60)) : null;
        answered = asked != null && random.nextBoolean() ? asked.plus(minutes(random, 13 * 24 * 60)) : null;
        Instant last = answered != null ? answered : asked != null ? asked.plus(Duration.ofDays(16)) : reported;
        ended = random.nextInt(10) < 5 ? last.plus(minutes(random, 40 * 24 * 60)).plusSeconds(30) : null;
    }

    private static Duration minutes(Random random, int most) {
        return Duration.ofMinutes(1 + random.nextInt(most));
    }
}
