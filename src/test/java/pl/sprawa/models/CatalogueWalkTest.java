package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Requests;

/**
 * Walks the whole catalogue over HTTP, as an app on the street does that knows nothing but what the services say of themselves: reads each
 * service, reports by its own definition, and looks into the inbox of the unit. No job runs, so that a case left to the opener stays unopened.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1", "sprawa.data=target/walk-data",
        "sprawa.admin.password=" + CatalogueWalkTest.PASSWORD, "camunda.bpm.job-execution.enabled=false"})
class CatalogueWalkTest {

    static final String PASSWORD = "test-of-sprawa";

    private static final Map<String, Instant> MOMENTS = Map.of("in office hours", CaseTester.MONDAY_9,
            "at night", CaseTester.MONDAY_9.minus(Duration.ofHours(7)));

    @Autowired TestRestTemplate http;
    @Autowired Requests requests;
    @Autowired Units units;
    private CatalogueClient client;

    @BeforeEach
    void client() {
        client = new CatalogueClient(http);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyServiceOfTheModelsIsOffered() {
        assertThat(client.services("pl").keySet()).hasSizeGreaterThanOrEqualTo(35).containsExactlyInAnyOrderElementsOf(StoredModels.servicesOffered());
    }

    @TestFactory
    Stream<DynamicNode> everyServiceSpeaksBothLanguages() {
        Map<String, JsonNode> polish = client.services("pl");
        Map<String, JsonNode> english = client.services("en");
        return polish.keySet().stream().map(code -> dynamicTest(code, () -> {
            for (String told : List.of("service_name", "description", "group", "keywords")) {
                assertTranslated(code + " " + told, polish.get(code).path(told).asText(), english.get(code).path(told).asText());
            }
            assertThat(polish.get(code).path("metadata").asBoolean()).as(code + " has questions").isTrue();
            Map<String, JsonNode> asked = client.attributes(code, "pl");
            Map<String, JsonNode> inEnglish = client.attributes(code, "en");
            assertThat(inEnglish.keySet()).isEqualTo(asked.keySet());
            asked.forEach((question, attribute) -> assertTranslated(code + " " + question, attribute, inEnglish.get(question)));
        }));
    }

    @TestFactory
    Stream<DynamicNode> everyServiceTakesTheReportItAsksFor() {
        return client.services("pl").keySet().stream().map(code -> dynamicContainer(code, MOMENTS.entrySet().stream().flatMap(moment -> Stream.of(
                dynamicTest("the least, " + moment.getKey(), () -> assertTaken(code, moment.getValue(), false)),
                dynamicTest("all answers, " + moment.getKey(), () -> assertTaken(code, moment.getValue(), true))))));
    }

    private static void assertTranslated(String what, JsonNode polish, JsonNode english) {
        assertTranslated(what, polish.path("description").asText(), english.path("description").asText());
        assertThat(english.path("values")).as("choices of " + what).hasSameSizeAs(polish.path("values"));
        for (int i = 0; i < polish.path("values").size(); i++) {
            String name = polish.path("values").get(i).path("name").asText();
            assertThat(english.path("values").get(i).path("key")).isEqualTo(polish.path("values").get(i).path("key"));
            if (name.matches(".*[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ].*")) { // others may be the same word in both
                assertTranslated(what + " " + name, name, english.path("values").get(i).path("name").asText());
            }
        }
    }

    private static void assertTranslated(String what, String polish, String english) {
        assertThat(polish).as(what + " in Polish").isNotBlank();
        assertThat(english).as(what + " in English").isNotBlank().isNotEqualTo(polish);
    }

    private void assertTaken(String code, Instant moment, boolean everything) {
        ClockUtil.setCurrentTime(Date.from(moment));
        String number = client.report(code, answers(code, moment, everything));
        assertThat(requests.get(number).caseOpened()).as(code + " is opened at once, not left to the opener").isTrue();
        JsonNode seen = client.request(number);
        assertThat(seen.path("service_code").asText()).isEqualTo(code);
        if (everything && seen.path("status").asText().equals("closed")) { // the answers alone settled it
            assertThat(seen.path("status_notes").asText()).as(code + " tells how it ended").isNotBlank();
            return;
        }
        assertThat(seen.path("status").asText()).as(code).isEqualTo("open");
        assertThat(units.all()).as(code + ": the unit that the resident is told").extracting(Unit::name).contains(seen.path("agency_responsible").asText());
        assertThat(OffsetDateTime.parse(seen.path("expected_datetime").asText()).toInstant()).as(code + ": promise").isAfter(moment);
        assertInInbox(code, number);
    }

    private void assertInInbox(String code, String number) {
        JsonNode tasks = client.tasks(number, "");
        assertThat(tasks).as(code + ": work in some inbox").isNotEmpty();
        for (JsonNode task : tasks) {
            String unit = task.path("tenantId").asText();
            assertThat(units.find(unit)).as(code + ": unit " + unit + " of the task " + task.path("name").asText()).isPresent();
            assertThat(task.path("due").asText("")).as(code + ": due date of the task " + task.path("name").asText()).isNotBlank();
            assertThat(client.tasks(number, "&tenantIdIn=" + unit + "&candidateGroup=" + unit)).as(code + ": inbox of " + unit).isNotEmpty();
        }
    }

    private Map<String, String> answers(String code, Instant moment, boolean everything) {
        Map<String, String> answers = new LinkedHashMap<>();
        client.attributes(code, "pl").forEach((question, attribute) -> {
            if (attribute.path("variable").asBoolean() && (everything || attribute.path("required").asBoolean())) {
                answers.put(question, answer(attribute, moment, everything));
            }
        });
        return answers;
    }

    /** The first choice, or the last where everything is answered: usually two branches of a model. */
    private static String answer(JsonNode attribute, Instant moment, boolean everything) {
        JsonNode values = attribute.path("values");
        return switch (attribute.path("datatype").asText()) {
            case "singlevaluelist", "multivaluelist" -> values.get(everything ? values.size() - 1 : 0).path("key").asText();
            case "number" -> "1";
            case "datetime" -> moment.toString();
            default -> "WA 12345";
        };
    }
}
