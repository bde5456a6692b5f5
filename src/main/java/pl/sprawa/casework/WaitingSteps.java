package pl.sprawa.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** What a case waits for, as a message lists it: step, unit, since when, who has taken it. */
@Component
class WaitingSteps {

    private final OpenWork openWork;
    private final Units units;
    private final Colleagues colleagues;
    private final Notices notices;

    WaitingSteps(OpenWork openWork, Units units, Colleagues colleagues, Notices notices) {
        this.openWork = openWork;
        this.units = units;
        this.colleagues = colleagues;
        this.notices = notices;
    }

    /** Empty while the case waits for an answer or an event. */
    List<Map<String, String>> of(String number) {
        return openWork.of(number).stream().map(this::model).toList();
    }

    private Map<String, String> model(OpenWork.Work work) {
        Map<String, String> model = new HashMap<>();
        model.put("step", work.step());
        model.put("unitName", units.find(work.unit()).map(Unit::name).orElse(work.unit()));
        model.put("since", notices.when(work.since()));
        model.put("holder", work.assignee() == null ? "" : colleagues.find(work.assignee()).map(Colleagues.Colleague::name).orElse(work.assignee()));
        return model;
    }
}
