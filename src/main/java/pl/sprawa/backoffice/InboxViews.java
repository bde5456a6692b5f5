package pl.sprawa.backoffice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Colleagues;
import pl.sprawa.city.Unit;
import pl.sprawa.reporting.UnitTask;
import pl.sprawa.reporting.UnitTasks;

/** Puts a unit's open tasks into words and onto a map. */
@Component
class InboxViews {

    /** Tasks of one page: more than a crew does in a day. */
    static final int PAGE = 100;

    private final UnitTasks tasks;
    private final DeadlineWords words;
    private final Colleagues colleagues;
    private final SpotMaps maps;
    private final CaseFacts facts;

    InboxViews(UnitTasks tasks, DeadlineWords words, Colleagues colleagues, SpotMaps maps, CaseFacts facts) {
        this.tasks = tasks;
        this.words = words;
        this.colleagues = colleagues;
        this.maps = maps;
        this.facts = facts;
    }

    InboxView of(Unit unit, InboxPlace place, String reader, Locale language) {
        UnitTasks.By by = place.order();
        List<UnitTask> page = tasks.list(unit.code(), place.sought(), by, PAGE, place.offset());
        Map<String, String> people = new LinkedHashMap<>();
        Map<String, List<InboxView.Row>> groups = new LinkedHashMap<>();
        List<SpotMap.Mark> marks = new ArrayList<>();
        int n = place.offset();
        for (UnitTask task : page) {
            n++;
            groups.computeIfAbsent(by == UnitTasks.By.DUE ? "" : place(task, language), name -> new ArrayList<>()).add(row(n, task, place, people, reader, language));
            if (task.lat() != null && task.lon() != null) {
                marks.add(new SpotMap.Mark(n, task.lat(), task.lon(), true));
            }
        }
        long count = tasks.count(unit.code(), place.sought());
        String next = place.offset() + page.size() >= count ? null : place.further(PAGE).address();
        return new InboxView(unit.code(), unit.name(), count, groups.entrySet().stream()
                .map(group -> new InboxView.Group(group.getKey().isEmpty() ? null : group.getKey(), group.getValue())).toList(),
                marks.isEmpty() ? null : maps.round(marks), next);
    }

    private InboxView.Row row(int n, UnitTask task, InboxPlace place, Map<String, String> people, String reader, Locale language) {
        String calendar = task.calendar() == null ? DeadlineWords.OFFICE : task.calendar();
        boolean late = task.dueAt() != null && words.late(task.dueAt());
        String assignee = task.assignee() == null ? null : people.computeIfAbsent(task.assignee(),
                id -> colleagues.find(id).map(Colleagues.Colleague::name).orElse(id));
        return new InboxView.Row(n, task.id(), task.step(), task.number(), place.to(task.number(), task.id()),
                facts.service(task.serviceCode(), task.serviceName(), language), task.danger(), task.address(),
                task.dueAt() == null ? null : words.deadline(task.dueAt(), calendar, language), late,
                task.dueAt() != null && words.soon(task.dueAt(), calendar), assignee, reader.equals(task.assignee()));
    }

    private String place(UnitTask task, Locale language) {
        String district = facts.district(task.district());
        String street = task.street() == null ? DeskWords.text(language, "noStreet") : task.street();
        if (district == null) {
            return task.street() == null ? DeskWords.text(language, "noPlace") : street;
        }
        return district + ", " + street;
    }
}
