package pl.sprawa.channel.portal;

import java.net.URI;
import java.util.List;

/**
 * A request as everybody may see it: nothing that could be personal, so no address and no free text of the reporter.
 *
 * @param received when, in words; {@code promised} likewise, or {@code null}
 * @param legalTerm  the last day of the term that the law sets, and where, or {@code null}
 * @param mergedInto number of the request that goes on in its place, or {@code null}
 */
record RequestView(String number, String service, String status, boolean closed, String unit, String received, String promised, String legalTerm,
                   String notes, String notice, String mergedInto, List<Step> steps) {

    /**
     * One step of the way.
     *
     * @param title in the page's language, or {@code null}
     * @param text  in the city's
     * @param iso   the moment for machines
     */
    record Step(String title, String text, String when, String iso) {
    }

    /**
     * What only the reporter sees, and may do.
     *
     * @param point    the coordinates, or {@code null}
     * @param question the unit's question that waits for an answer, or {@code null}
     * @param tells    what else the case waits for that the reporter can tell
     * @param forOthers whether the case goes on for other people too
     */
    record Own(String key, URI link, String description, String address, String point, List<ReportForm.Answer> answers, List<Photo> photos, List<Step> steps,
               String question, List<Tell> tells, boolean canWithdraw, boolean forOthers, boolean canContest, boolean canAddPhoto) {

        boolean hasPhotos() {
            return !photos.isEmpty();
        }

        boolean hasTells() {
            return !tells.isEmpty();
        }
    }

    /** @param event name of the message; {@code label} the words on its button */
    record Tell(String event, String label) {
    }

    /** @param picture whether every browser shows it within a page */
    record Photo(URI link, String name, boolean picture) {
    }
}
