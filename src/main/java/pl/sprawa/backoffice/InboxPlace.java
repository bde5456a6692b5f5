package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import pl.sprawa.reporting.UnitTasks;

/**
 * A place in a unit's inbox, as an address: which unit, what was sought, in which order, and how far down.
 *
 * @param by     {@code due} or {@code place}
 * @param offset so many tasks stand on the pages before
 */
record InboxPlace(String unit, String sought, String by, int offset) {

    /** The parameter by which a page knows where to lead back. */
    static final String FROM = "from";
    /** An address of the inbox and nothing else: whoever follows the link stays here. */
    private static final String INBOX = UnitInbox.PATH + "(\\?[\\w%&=.~+*:@!$',;/?-]*)?(#[\\w-]+)?";

    UnitTasks.By order() {
        return by.equals("place") ? UnitTasks.By.PLACE : UnitTasks.By.DUE;
    }

    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(UnitInbox.PATH).queryParam("unit", "{unit}");
        if (order() == UnitTasks.By.PLACE) {
            address.queryParam("by", "place");
        }
        if (!sought.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (offset > 0) {
            address.queryParam("offset", offset);
        }
        return sought.isBlank() ? address.encode().buildAndExpand(unit).toUriString() : address.encode().buildAndExpand(unit, sought).toUriString();
    }

    InboxPlace further(int tasks) {
        return new InboxPlace(unit, sought, by, offset + tasks);
    }

    /** The page of a task's case, which leads back to the task's line. */
    String to(String number, String task) {
        return "/staff/cases/" + number + "?" + FROM + "=" + UriUtils.encode(address() + "#task-" + task, StandardCharsets.UTF_8);
    }

    /** Where in the inbox the reader came from, or {@code null}. */
    static String back(HttpServletRequest user) {
        String from = user.getParameter(FROM);
        return from != null && from.matches(INBOX) ? from : null;
    }
}
