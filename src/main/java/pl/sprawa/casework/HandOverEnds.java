package pl.sprawa.casework;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOver.State;
import pl.sprawa.handover.HandOvers;

/**
 * Tells units that keep their work in systems of their own that nothing is to be done any more. By e-mail to the unit, whatever its adapter:
 * Open311 knows no way to take a request back.
 */
@Component
class HandOverEnds {

    /** That the other side has, or may have, because it never answered. */
    private static final Set<State> PERHAPS_THERE = EnumSet.of(State.SENDING, State.UNCLEAR, State.HELD, State.HANDED);

    private final HandOvers handOvers;
    private final HandOverWords words;
    private final Notices notices;
    private final Units units;
    private final Journal journal;

    HandOverEnds(HandOvers handOvers, HandOverWords words, Notices notices, Units units, Journal journal) {
        this.handOvers = handOvers;
        this.words = words;
        this.notices = notices;
        this.units = units;
        this.journal = journal;
    }

    /**
     * Tells all units whose systems have work of this case, once.
     *
     * @param reason end of the phrase {@code handover-ended-because}
     * @param more   what it names
     */
    void tell(String number, String reason, Map<String, ?> more) {
        for (HandOver order : handOvers.of(number)) {
            if (PERHAPS_THERE.contains(order.state())) {
                Map<String, Object> model = new HashMap<>(words.about(order));
                model.put("remoteNumber", order.remoteNumber());
                model.put("reason", journal.words("handover-ended-because." + reason, more));
                notices.tellUnit(number, units.get(order.unit()), "handover-ended", order.key(), model);
                handOvers.move(order.key(), State.ENDED);
                journal.note(number, "handover-ended", model);
            }
        }
    }
}
