package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.engine.DeployedModels;
import pl.sprawa.workbench.ModelCheck;
import pl.sprawa.workbench.ModelFile;

/** docs/analyst-guide.md followed with its own files on the running application: made live, worked, changed, and broken in its fifteen ways. */
@StaffTest
class AnalystGuideTest {

    private static final String ANALYST = "analityk.zofia";
    private static final String CLERK = "zdm.anna";

    @LocalServerPort int port;
    @Autowired ModelCheck check;
    @Autowired DataSource database;
    @Autowired RepositoryService repository;
    private StaffClient analyst;

    @BeforeEach
    void open() {
        analyst = new StaffClient(port, ANALYST);
    }

    @Test
    void theFilesPassEveryCheck() throws Exception {
        Map<String, byte[]> running;
        try (Connection connection = database.getConnection()) {
            running = DeployedModels.newest(connection);
        }
        assertThat(check.check(models(GuideFiles.service()), running.entrySet().stream().map(e -> new ModelFile(e.getKey(), e.getValue())).toList())).isEmpty();
        assertThat(check.check(models(GuideFiles.service().and(GuideFiles.ownForm())),
                running.entrySet().stream().map(e -> new ModelFile(e.getKey(), e.getValue())).toList())).isEmpty();
    }

    @Test
    void threeFilesMakeALiveServiceAFourthGivesItOutcomesOfItsOwnAndItIsWithdrawn() {
        assertThat(GuideFiles.service().byName()).hasSize(3);
        deployed(GuideFiles.service());
        Awaitility.await().until(this::offered);
        assertThat(analyst.json("/open311/v2/services/park-lights.json").at("/attributes").findValuesAsText("code"))
                .containsExactly("fault", "place", "lampNumber");
        assertThat(analyst.get("/").body()).contains("Oświetlenie parkowe i ozdobne");

        String number = report("roadside", "out");
        assertThat(reported("/tables/services.csv")).as("seen in reports, with its name").contains("Oświetlenie parkowe i ozdobne;");
        assertThat(reported("/list.csv?service=park-lights")).contains(number + ";Oświetlenie parkowe i ozdobne;Zarząd Dróg Miejskich;");
        finish(number, "Napraw oświetlenie", "repaired", "Wymieniliśmy bezpiecznik.");
        assertThat(reported("/list.csv?service=park-lights")).as("no longer open").doesNotContain(number);
        assertThat(request(number).path("status").asText()).isEqualTo("closed");
        assertThat(request(number).path("status_notes").asText()).isEqualTo("Naprawiono. Wymieniliśmy bezpiecznik.");
        assertThat(analyst.json("/open311/v2/requests.json?service_code=park-lights&status=closed").findValuesAsText("service_request_id")).contains(number);

        deployed(GuideFiles.ownForm());
        String burning = report("roadside", "by-day");
        finish(burning, "Napraw oświetlenie", "clock-set", "Zegar sterował według czasu letniego.");
        assertThat(request(burning).path("status_notes").asText())
                .isEqualTo("Ustawiono zegar: światła zapalają się o zmroku i gasną o świcie. Zegar sterował według czasu letniego.");

        deployed(GuideFiles.ownForm().without("park-lights-repair.form").edited("park-lights.bpmn", "<camunda:properties>",
                "<camunda:properties><camunda:property name=\"offered\" value=\"false\" />"));
        Awaitility.await().until(() -> !offered());
    }

    static Stream<Broken> fifteenWays() {
        return Broken.all();
    }

    @ParameterizedTest
    @MethodSource("fifteenWays")
    void isRefusedWithTheMend(Broken broken) {
        long before = repository.createDeploymentQuery().count();

        HttpResponse<String> answer = analyst.deploy(broken.files().byName());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        List<String> sentences = StaffClient.parse(answer.body()).path("message").asText().lines().toList();
        assertThat(sentences.get(0)).isEqualTo("Nothing was deployed. Mend first:");
        assertThat(sentences.subList(1, sentences.size())).containsExactlyInAnyOrder(
                Stream.of(broken.sentences()).map(sentence -> "- " + sentence).toArray(String[]::new));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void thereAreFifteen() {
        assertThat(Broken.all()).hasSize(15);
    }

    private void deployed(GuideFiles files) {
        HttpResponse<String> answer = analyst.deploy(files.byName());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Reports as an app of the city does, and tells the number. */
    private String report(String place, String fault) {
        HttpResponse<String> answer = analyst.postForm("/open311/v2/requests.json", Map.of("api_key", "demo", "service_code", "park-lights", "lat", "52.1850",
                "long", "21.0230", "description", "Ciemno przy ławkach", "attribute[place]", place, "attribute[fault]", fault));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return StaffClient.parse(answer.body()).at("/0/service_request_id").asText();
    }

    private void finish(String number, String step, String result, String notes) {
        StaffClient clerk = new StaffClient(port, CLERK);
        JsonNode task = clerk.json("/engine-rest/task?processInstanceBusinessKey=" + number);
        assertThat(task.size()).as("tasks of " + number + " for " + CLERK).isEqualTo(1);
        assertThat(task.at("/0/name").asText()).contains(step);
        String id = task.at("/0/id").asText();
        assertThat(clerk.post("/engine-rest/task/" + id + "/claim", "{\"userId\":\"" + CLERK + "\"}").statusCode()).isEqualTo(204);
        HttpResponse<String> answer = clerk.post("/engine-rest/task/" + id + "/submit-form", "{\"variables\":{\"action\":{\"value\":\"finish\"},\"result\":{\"value\":\""
                + result + "\"},\"notes\":{\"value\":\"" + notes + "\"}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** What a manager reads about it. */
    private String reported(String path) {
        return new StaffClient(port, "kierownik.adam").get("/staff/overdue" + path, "Accept-Language", "pl").body();
    }

    private JsonNode request(String number) {
        return analyst.json("/open311/v2/requests/" + number + ".json").path(0);
    }

    private boolean offered() {
        return analyst.json("/open311/v2/services.json").findValuesAsText("service_code").contains("park-lights");
    }

    private static List<ModelFile> models(GuideFiles files) {
        return files.byName().entrySet().stream().map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8))).toList();
    }
}
