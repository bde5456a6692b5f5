package pl.sprawa.handover;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import pl.sprawa.handover.UnitServer.Way;

/** A server that does a third of its calls wrong, in all the ways there are; which call goes which way, the seed says. */
public final class Moods {

    private static final List<Way> POSTING = List.of(Way.ERROR, Way.ERROR_BOOKED, Way.BREAK, Way.BREAK_BOOKED, Way.STALL, Way.STALL_BOOKED,
            Way.NONSENSE, Way.NONSENSE_BOOKED, Way.HALF_BOOKED, Way.TWICE_BOOKED);
    private static final List<Way> ASKING = List.of(Way.ERROR, Way.BREAK, Way.STALL, Way.NONSENSE, Way.LIE);

    private Moods() {
    }

    public static void aThirdFails(UnitServer server, long seed) {
        server.posting = third(POSTING, seed);
        server.asking = third(ASKING, seed + 1);
    }

    private static Supplier<Way> third(List<Way> wrong, long seed) {
        Random dice = new Random(seed);
        return () -> {
            synchronized (dice) {
                return dice.nextInt(3) == 0 ? wrong.get(dice.nextInt(wrong.size())) : Way.WELL;
            }
        };
    }
}
