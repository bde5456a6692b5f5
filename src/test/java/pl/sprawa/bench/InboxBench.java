package pl.sprawa.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SprawaApplication;
import pl.sprawa.TestPostgres;

/**
 * How long the inboxes take with many open tasks, on a PostgreSQL of its own. Run by hand:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=pl.sprawa.bench.InboxBench}; argument: number of tasks.
 */
public final class InboxBench {

    private static final int UNITS = 80;
    private static final int ROUNDS = 30;

    private InboxBench() {
    }

    public static void main(String[] arguments) {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        String url = TestPostgres.newDatabase();
        try (var context = new SpringApplicationBuilder(SprawaApplication.class).run("--spring.datasource.url=" + url, "--spring.datasource.username="
                + TestPostgres.USER, "--spring.datasource.password=" + TestPostgres.PASSWORD, "--sprawa.admin.password=only-for-the-bench",
                "--server.port=0", "--camunda.bpm.job-execution.enabled=false", "--sprawa.data=target/bench-data")) {
            fill(context, tasks);
            System.out.printf("%,d open tasks in %d units; milliseconds, median / 95th percentile of %d%n", tasks, UNITS, ROUNDS);
            List<String> all = context.getBean(IdentityService.class).createTenantQuery().list().stream().map(Tenant::getId).toList();
            measureAs(context, "clerk", List.of("staff", unit(0)), List.of(unit(0)));
            measureAs(context, "coordinator", List.of("staff", "coordinators", "koordynator"), all);
        }
    }

    private static String unit(int index) {
        return "bench-" + index;
    }

    private static void fill(ConfigurableApplicationContext context, int tasks) {
        JdbcClient database = context.getBean(JdbcClient.class);
        IdentityService identities = context.getBean(IdentityService.class);
        for (int unit = 0; unit < UNITS; unit++) {
            Group group = identities.newGroup(unit(unit));
            identities.saveGroup(group);
            identities.saveTenant(identities.newTenant(unit(unit)));
        }
        String process = context.getBean(RepositoryService.class).createProcessDefinitionQuery().processDefinitionKey("unit-task")
                .latestVersion().singleResult().getId();
        database.sql("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, act_inst_id_, is_active_,
                       is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                select 'bench' || i, 1, 'bench' || i, 'bench' || i, 'bench' || i, '%s', 'Task_Work', 'bench' || i, true, false, true, false, 1, 18, 1
                from generate_series(1, %d) i""".formatted(process, tasks)).update();
        database.sql("""
                insert into act_ru_variable (id_, rev_, name_, type_, execution_id_, proc_inst_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_)
                select 'bench' || i || name, 1, name, 'string', 'bench' || i, 'bench' || i, 'case-review', 'bench' || i, 1, false
                from generate_series(1, %d) i, (values ('form'), ('unit'), ('step'), ('proof')) as variable (name)""".formatted(tasks)).update();
        database.sql("""
                insert into act_ru_task (id_, execution_id_, proc_inst_id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_, proc_def_id_, task_def_key_, tenant_id_, task_state_, assignee_)
                select 'bench' || i, 'bench' || i, 'bench' || i, 1, 'Wykonaj: praca', 50, now(), now() + (i %% 4000 - 1000) * interval '15 minutes', 1, '%s', 'Task_Work',
                       'bench-' || (i %% %d), 'Created', case when i %% 7 = 0 then 'clerk' end
                from generate_series(1, %d) i""".formatted(process, UNITS, tasks)).update();
        database.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'bench' || i, 1, 'bench-' || (i %% %d), 'candidate', 'bench' || i from generate_series(1, %d) i""".formatted(UNITS, tasks)).update();
        database.sql("analyze").update();
    }

    private static void measureAs(ConfigurableApplicationContext context, String user, List<String> groups, List<String> tenants) {
        IdentityService identities = context.getBean(IdentityService.class);
        FilterService filters = context.getBean(FilterService.class);
        TaskService tasks = context.getBean(TaskService.class);
        identities.clearAuthentication();
        List<Filter> inboxes = filters.createTaskFilterQuery().list();
        identities.setAuthentication(user, groups, tenants);
        System.out.println(user + ":");
        measure("no filter", () -> tasks.createTaskQuery().orderByDueDate().asc().listPage(0, 25).size(), () -> tasks.createTaskQuery().count());
        for (Filter inbox : inboxes) {
            measure(inbox.getName(), () -> {
                try {
                    return filters.listPage(inbox.getId(), 0, 25).size();
                } catch (AuthorizationException notForThisRole) {
                    return -1;
                }
            }, () -> {
                try {
                    return filters.count(inbox.getId());
                } catch (AuthorizationException notForThisRole) {
                    return -1L;
                }
            });
        }
    }

    private static void measure(String what, Supplier<Integer> page, Supplier<Long> count) {
        System.out.printf("  %-20s page of 25: %-16s count: %-16s (%,d tasks)%n", what, times(page), times(count), count.get());
    }

    private static String times(Supplier<?> work) {
        double[] millis = new double[ROUNDS];
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            work.get();
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.get();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return "%.1f / %.1f".formatted(millis[ROUNDS / 2], millis[(int) (ROUNDS * 0.95)]);
    }
}
