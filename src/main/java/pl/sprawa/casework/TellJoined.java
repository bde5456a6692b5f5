package pl.sprawa.casework;

import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Requests;

/** Those whose reports were joined to a case hear how it ended, as if it had been theirs. To be told after the case's request was closed: see {@link CaseLock}. */
@Component
class TellJoined {

    private final Requests requests;
    private final Notices notices;

    TellJoined(Requests requests, Notices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    void tell(String number, String occasion, String notes) {
        for (String joined : requests.mergedInto(number)) {
            requests.note(joined, notes);
            notices.tellResident(joined, "outcome-told", occasion, Map.of("notes", notes));
        }
    }
}
