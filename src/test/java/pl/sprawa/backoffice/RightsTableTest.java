package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Pieces;
import pl.sprawa.request.Attachments;

/** Tries every cell of the table in docs/rights.md against the running application, over HTTP. */
@StaffTest
class RightsTableTest {

    private static final Logger LOG = LoggerFactory.getLogger(RightsTableTest.class);

    /** Who stands for which column, by the groups of the account; the case is ZDM's. */
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("resident", "");
        GROUPS.put("clerk", "staff zdm");
        GROUPS.put("clerk, other", "staff straz-miejska");
        GROUPS.put("head", "heads zdm");
        GROUPS.put("head, other", "heads straz-miejska");
        GROUPS.put("quality", "quality kontrola-jakosci");
        GROUPS.put("consultant", "consultants");
        GROUPS.put("coordinator", "coordinators");
        GROUPS.put("auditor", "auditors");
        GROUPS.put("manager", "managers zdm");
        GROUPS.put("manager, other", "managers straz-miejska");
        GROUPS.put("manager, city", "managers");
        GROUPS.put("analyst", "analysts");
        GROUPS.put("officer", "data-protection");
        GROUPS.put("admin", "camunda-admin");
    }

    @Autowired CaseTester cases;
    @Autowired Attachments attachments;
    @Autowired Pieces pieces;
    @Autowired InboxFilters filters;
    @Autowired IdentityService identities;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @LocalServerPort int port;

    private final Map<String, StaffClient> clients = new LinkedHashMap<>();
    private RightsCase fresh;
    private String divided;

    @BeforeEach
    void accounts() {
        identities.saveGroup(identities.newGroup(RightsCase.NEW_GROUP));
        GROUPS.forEach((column, groups) -> {
            String id = "rights." + column.replace(", ", "-");
            clients.put(column, new StaffClient(port, id));
            if (!groups.isEmpty()) {
                User user = identities.newUser(id);
                user.setPassword(StaffClient.PASSWORD);
                identities.saveUser(user);
                List.of(groups.split(" ")).forEach(group -> identities.createMembership(id, group));
            }
        });
    }

    @BeforeEach
    void somethingOfOthers() {
        cases.deployProbes();
        divided = cases.report("probe");
        pieces.split(divided, cases.task(divided).getId(), new Pieces.Order("ztm", "Ustaw znak", "", null, false, false));
        filters.save(new InboxPlace("zdm", "znak", "due", 0), "rights", "zdm.nobody");
    }

    @AfterEach
    void gone() {
        filters.remove(filter());
        identities.createUserQuery().userIdIn(clients.values().stream().map(StaffClient::user).toArray(String[]::new)).list()
                .forEach(user -> identities.deleteUser(user.getId()));
        identities.deleteUser(RightsCase.NEW_USER);
        identities.deleteGroup(RightsCase.NEW_GROUP);
    }

    @Test
    void theProductDoesAsTheTableSays() throws IOException {
        RightsTable table = RightsTable.read();
        Map<String, RightsAttempts.Attempt> attempts = new RightsAttempts().all();
        assertThat(table.columns()).containsExactlyElementsOf(GROUPS.keySet());
        assertThat(table.actions().keySet()).containsExactlyInAnyOrderElementsOf(attempts.keySet());

        List<String> differences = new ArrayList<>();
        int cells = 0;
        for (var row : table.actions().entrySet()) {
            for (var cell : row.getValue().entrySet()) {
                differences.addAll(tried(row.getKey(), attempts.get(row.getKey()), cell.getKey(), cell.getValue()));
                cells++;
            }
        }
        LOG.info("docs/rights.md: {} cells checked, {} differ", cells, differences.size());
        assertThat(differences).isEmpty();
    }

    @Test
    void aWrongCellIsNamed() throws IOException {
        RightsAttempts.Attempt attempt = new RightsAttempts().all().get("see-case");
        assertThat(tried("see-case", attempt, "resident", true)).singleElement().asString().contains("see-case by resident", "the product refuses");
        assertThat(tried("see-case", attempt, "coordinator", false)).singleElement().asString().contains("see-case by coordinator", "the product does it");
    }

    private List<String> tried(String action, RightsAttempts.Attempt attempt, String column, boolean expected) throws IOException {
        String cell = action + " by " + column + ": the table says " + (expected ? "yes" : "–");
        try {
            boolean permitted = attempt.permitted(clients.get(column), theCase());
            if (permitted && attempt.spends()) {
                fresh = null;
            }
            return permitted == expected ? List.of() : List.of(cell + ", the product " + (permitted ? "does it" : "refuses"));
        } catch (IllegalStateException neither) {
            return List.of(cell + ", the product answers neither: " + neither.getMessage().lines().findFirst().orElse(""));
        }
    }

    private InboxFilter filter() {
        return filters.of("zdm").stream().filter(each -> each.name().equals("rights")).findFirst().orElseThrow();
    }

    private RightsCase theCase() throws IOException {
        if (fresh == null) {
            String number = cases.report("probe");
            String photo = attachments.add(number, "dziura.png", "image/png", new ByteArrayInputStream(RightsCase.PNG), "resident").id();
            String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("case").singleResult().getId();
            String job = management.createJobQuery().processInstanceId(instance).list().get(0).getId();
            fresh = new RightsCase(number, cases.report("probe"), photo, cases.task(number).getId(), instance, job, divided, pieces.of(divided).get(0).id(),
                    filter().id());
        }
        return fresh;
    }
}
