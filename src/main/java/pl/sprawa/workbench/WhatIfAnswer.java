package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;

/**
 * What edited tables would change.
 *
 * @param tables    the edited files
 * @param requests  how many were looked at
 * @param seconds   how long that took
 * @param flows     the largest first
 * @param deadlines services of which something about the time changes, by code; empty if the table of deadlines was not edited
 * @param loads     units whose number of cases changes, those that grow most first
 * @param skipped   requests of services that have no routing table now, by service code
 * @param undecided how many a table could not decide, by what the engine said
 */
record WhatIfAnswer(List<String> tables, long requests, double seconds, List<Flow> flows, List<Deadlines> deadlines, List<Load> loads,
                    Map<String, Long> skipped, Map<String, Long> undecided) {

    /** A unit for which no rule of a table decided. */
    static final String NONE = "-";

    /** Cases that would go elsewhere. @param examples numbers of the newest of them */
    record Flow(String from, String to, String service, String district, long count, List<String> examples) {
    }

    /**
     * What would change about the time of a service's cases. Hours are working hours, in the calendar that the edited table
     * names; minus is earlier.
     *
     * @param cases    all of the service
     * @param moved    those whose deadline moves
     * @param later    of these, by how many it is later
     * @param median   hours by which the deadline moves, of those that move; {@code null} if none does
     * @param response cases in which the time for a first response changes
     * @param priority cases whose priority changes
     */
    record Deadlines(String service, long cases, long moved, long later, Double median, Double least, Double most, long response,
                     long priority, List<String> examples) {
    }

    /** Cases of a unit in the period. */
    record Load(String unit, long before, long after) {

        /** By more than a tenth. */
        boolean grows() {
            return after * 10 > before * 11;
        }

        /** In percent of what it was; {@code null} where there was nothing. */
        Double growth() {
            return before == 0 ? null : Math.round((after - before) * 1000.0 / before) / 10.0;
        }
    }

    long rerouted() {
        return flows.stream().mapToLong(Flow::count).sum();
    }

    long moved() {
        return deadlines.stream().mapToLong(Deadlines::moved).sum();
    }
}
