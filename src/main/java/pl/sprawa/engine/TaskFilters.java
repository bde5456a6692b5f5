package pl.sprawa.engine;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The inboxes of Tasklist, brought up to date at each start. Tasklist asks for the count of every filter shown, again and
 * again: they show no process variables and use what has an index. "Today" is the city's ({@link CityNow}).
 */
@Component
@Order(4)
class TaskFilters extends AbstractProcessEnginePlugin {

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String TODAY = "${" + CityNow.NAME + ".withTimeAtStartOfDay()}";
    private static final String TOMORROW = "${" + CityNow.NAME + ".plusDays(1).withTimeAtStartOfDay()}";

    private record Inbox(String name, String description, Role reader, String color, UnaryOperator<TaskQuery> criteria) {
    }

    private static final List<Inbox> INBOXES = List.of(
            new Inbox("Moja komórka", "All tasks of my unit", Role.STAFF, "#1f5fa8",
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new Inbox("Moje zadania", "Tasks that I have taken", Role.STAFF, "#2e7d32",
                    tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
            new Inbox("Na dziś", "Due today", Role.STAFF, "#b26a00",
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()
                            .dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW)),
            new Inbox("Po terminie", "Overdue", Role.STAFF, "#b00020",
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks().dueBeforeExpression("${now()}")),
            new Inbox("Nieprzydzielone", "Nobody has taken these yet", Role.STAFF, "#5f6368",
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
            new Inbox("Spory o właściwość", "Jurisdiction disputes: which unit is responsible", Role.COORDINATORS, "#6a1b9a",
                    tasks -> tasks.taskDefinitionKey("Task_Settle")));

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        for (int place = 0; place < INBOXES.size(); place++) {
            Inbox inbox = INBOXES.get(place);
            Filter filter = save(engine, inbox, place);
            Role.Right read = new Role.Right(Resources.FILTER, filter.getId(), List.of(Permissions.READ));
            Stream<Role> readers = inbox.reader() == Role.STAFF ? Stream.of(Role.STAFF, Role.HEADS, Role.QUALITY) : Stream.of();
            Stream.concat(readers, Stream.of(Role.COORDINATORS))
                    .forEach(role -> Roles.ensureRight(engine.getAuthorizationService(), role.group, read));
        }
    }

    private static Filter save(ProcessEngine engine, Inbox inbox, int place) {
        FilterService filters = engine.getFilterService();
        Filter filter = filters.createTaskFilterQuery().filterName(inbox.name()).list().stream().findFirst()
                .orElseGet(() -> filters.newTaskFilter(inbox.name()));
        filter.setQuery(inbox.criteria().apply(engine.getTaskService().createTaskQuery()).orderByDueDate().asc());
        filter.setProperties(Map.of("description", inbox.description(), "priority", place, "color", inbox.color(),
                "refresh", true, "showUndefinedVariable", false, "variables", List.of()));
        return filters.saveFilter(filter);
    }
}
