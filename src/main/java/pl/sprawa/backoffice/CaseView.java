package pl.sprawa.backoffice;

import java.util.List;

/** What the page of one case shows, in words. What there is none of is {@code null} or empty. */
record CaseView(String number, String service, String state, boolean closed, boolean danger, String unit, String received, String channel,
                String description, List<CaseFacts.Answer> answers, String address, String district, String point, String notes, String mergedInto,
                List<Photo> photos, List<Photo> documents, ClockView clock, List<Work> works, List<Entry> entries,
                SpotMap map, List<Near> around, List<Near> earlier) {

    /** @param mayTell whether it may tell of its author */
    record Photo(String id, String name, String by, String at, boolean mayTell) {
    }

    /**
     * An open task.
     *
     * @param handTo to whom the reader may give it; empty if to nobody
     */
    record Work(String id, String step, String unit, String assignee, String due, boolean late, boolean soon, String since, List<Person> handTo) {

        boolean canHand() {
            return !handTo.isEmpty();
        }
    }

    record Person(String id, String name) {
    }

    /** @param hidden whether only staff may read it */
    record Entry(String at, String iso, String what, String who, String text, boolean hidden, String detail) {
    }

    /**
     * Another case.
     *
     * @param n     its number on the map
     * @param open  whether the reader may open its page
     * @param merge whether the reader may merge the page's case into it
     */
    record Near(int n, String number, String service, String outcome, String received, String unit, String address, String metres, boolean open,
                boolean merge) {
    }
}
