package pl.sprawa.backoffice;

import java.util.List;

/**
 * What the page of a unit's open tasks shows.
 *
 * @param groups by due date one, by place one for each street
 * @param map    of those that have a place, or {@code null}
 */
record InboxView(String unit, String unitName, long count, List<Group> groups, RoundMap map, String next) {

    /** @param name of the street and district, or {@code null} for a list by due date */
    record Group(String name, List<Row> rows) {
    }

    /**
     * A task.
     *
     * @param n    its number in the list and on the map
     * @param link to its case's page, which leads back to this line
     * @param due  "until Friday 14:00", or {@code null}
     * @param mine whether the reader has taken it
     */
    record Row(int n, String id, String step, String number, String link, String service, boolean danger, String address, String due, boolean late, boolean soon,
               String assignee, boolean mine) {
    }
}
