package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;

/** What a clerk sees on opening a task. */
@StaffTest
class TaskFormsTest {

    @Autowired CaseTester cases;
    @Autowired Intake intake;
    @LocalServerPort int port;

    @BeforeEach
    void deploy() {
        cases.deployProbes();
    }

    private JsonNode form(String user, String number, String... headers) {
        return new StaffClient(port, user).json("/engine-rest/task/" + cases.task(number).getId() + "/deployed-form", headers);
    }

    private static JsonNode component(JsonNode form, String id) {
        return form.findParents("id").stream().filter(c -> c.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theStepsFormStandsInTheFrameBelowTheFactsOfTheCase() {
        String number = cases.report("probe");
        JsonNode form = form("zdm.anna", number);
        assertThat(component(form, "Frame_number").path("defaultValue").asText()).isEqualTo(number);
        assertThat(component(form, "Frame_description").path("defaultValue").asText()).isEqualTo("Proszę o pomoc");
        assertThat(component(form, "Frame_due").path("defaultValue").asText()).matches("\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d \\(pozostało .+\\)");
        assertThat(component(form, "Frame_why").path("defaultValue").asText())
                .matches("\\S.+\\. \\(Jednostka: Zarząd Dróg Miejskich\\. .+\\. Tabela „.+”, wersja \\d+, reguła Rule_\\w+\\.\\)");
        assertThat(component(form, "Frame_facts").path("components").findValues("disabled")).allMatch(JsonNode::asBoolean);
        assertThat(component(form, "Frame_step").path("components").findValuesAsText("key")).contains("result");
        assertThat(form.findValuesAsText("key")).contains("action", "notes", "question", "reason", "proposedUnit").doesNotContain("location");
        List<String> units = component(form, "Frame_proposedUnit").path("values").findValuesAsText("value");
        assertThat(units).contains("ztm", "straz-miejska").doesNotContain("zdm").hasSizeGreaterThan(40);
    }

    @Test
    void itIsTheSameInTasklist() {
        String number = cases.report("probe");
        var answer = new StaffClient(port, "zdm.anna").logIn().getInSession("/camunda/api/engine/engine/default/task/" + cases.task(number).getId() + "/deployed-form");
        assertThat(component(StaffClient.parse(answer.body()), "Frame_number").path("defaultValue").asText()).isEqualTo(number);
    }

    @Test
    void readersOfEnglishGetItInEnglish() {
        JsonNode form = form("zdm.anna", cases.report("probe"), "Accept-Language", "en-GB,en;q=0.9");
        assertThat(component(form, "Frame_action").path("label").asText()).isEqualTo("What do you do with the task?");
        assertThat(component(form, "Frame_action").path("values").findValuesAsText("label")).contains("Not ours");
        assertThat(component(form, "Frame_due").path("defaultValue").asText()).endsWith("left)");
    }

    @Test
    void aPhotoIsAskedForOnlyWhereItIsDemanded() {
        assertThat(form("zdm.anna", cases.report("probe")).findValuesAsText("id")).doesNotContain("Frame_upload");
        String number = cases.report("probe-photo");
        String user = cases.unitOfTask(number).equals("zdm") ? "zdm.anna" : "koordynator.jan";
        assertThat(component(form(user, number), "Frame_upload").path("content").asText()).contains("/staff/requests/" + number + "/attachments");
    }

    @Test
    void adjudicatingADisputeShowsFactsUnitsAndServices() {
        String number = cases.report("probe");
        cases.refuse(number, "straz-miejska");
        cases.refuse(number, "ztm");
        JsonNode form = form("koordynator.jan", number);
        assertThat(component(form, "Frame_number").path("defaultValue").asText()).isEqualTo(number);
        assertThat(component(form, "Field_proposedUnit").path("values").findValuesAsText("value")).contains("zdm");
        assertThat(component(form, "Field_proposedService").path("values").findValuesAsText("value")).contains("probe-photo").doesNotContain("probe");
        assertThat(form.findValuesAsText("key")).doesNotContain("action");
    }

    @Test
    void theUnitComplainedOfIsNoChoice() {
        JsonNode form = form("koordynator.jan", complaint());
        assertThat(component(form, "Field_proposedUnit").path("values").findValuesAsText("value"))
                .contains("ztm", "audytor").doesNotContain("zdm", "zdm-sppn");
    }

    private String complaint() {
        cases.awaitOffered("complaint");
        String number = intake.submit(new Report(Channel.OPEN311, null, null, "complaint", "Nikt nie odpowiada", null, null, null, null, null,
                Map.of("about", List.of("zdm"), "whom", List.of("staff"), "matter", List.of("delay")), null, null)).number();
        cases.refuse(number, "ztm");
        cases.refuse(number, "audytor");
        return number;
    }

    @Test
    void theNextUnitDoesNotFindTheEntriesOfTheOneBefore() {
        String number = cases.report("probe");
        cases.refuse(number, "straz-miejska");
        JsonNode variables = new StaffClient(port, "straz.piotr").json("/engine-rest/task/" + cases.task(number).getId() + "/form-variables");
        assertThat(variables.path("unit").path("value").asText()).isEqualTo("straz-miejska");
        assertThat(variables.fieldNames()).toIterable().doesNotContain("action", "reason", "proposedUnit");
    }
}
