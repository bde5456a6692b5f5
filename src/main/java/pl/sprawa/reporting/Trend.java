package pl.sprawa.reporting;

import java.util.List;
import java.util.Map;

/**
 * The weeks, oldest first, the last one not yet over, and what each unit made of them.
 *
 * @param units by code of the unit that had the case when it was closed; {@code null} is a key where there was none
 */
public record Trend(List<Week> weeks, Map<String, OnTime> units) {

    /** Of cases that had a deadline and are closed: how many in time. */
    public record OnTime(long promised, long onTime) {

        /** In percent, rounded down: 100 means all; -1 if there were no cases. */
        public int percent() {
            return promised == 0 ? -1 : (int) (100 * onTime / promised);
        }

        OnTime plus(OnTime more) {
            return new OnTime(promised + more.promised, onTime + more.onTime);
        }
    }

    public OnTime total() {
        return units.values().stream().reduce(new OnTime(0, 0), OnTime::plus);
    }
}
