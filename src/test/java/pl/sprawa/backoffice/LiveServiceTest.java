package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Cases;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** An analyst brings a service onto the running application and takes it away again; nobody restarts anything. */
@StaffTest
class LiveServiceTest {

    private static final Path SOUND = Path.of("src/test/resources/broken-models/sound");

    @Autowired TestRestTemplate http;
    @Autowired CaseTester tester;
    @Autowired Cases cases;
    @Autowired Timeline timeline;
    @LocalServerPort int port;

    @Test
    void aServiceComesAndGoes() throws IOException {
        deploy("bench-report.form", "bench-repair.form", "bench-routing.dmn", "bench.bpmn");
        await().until(() -> services().contains("\"bench\""));

        String closed = number(report());
        finish(closed);
        assertThat(http.getForObject("/open311/v2/requests/" + closed + ".json", String.class)).contains("\"status\":\"closed\"", "Naprawiono.");
        String open = number(report());

        deploy("bench.bpmn", "<camunda:property name=\"group\" ", "<camunda:property name=\"offered\" value=\"false\" /><camunda:property name=\"group\" ");
        await().until(() -> !services().contains("\"bench\""));

        ResponseEntity<String> refused = report();
        assertThat(refused.getStatusCode().is4xxClientError()).as(refused.getBody()).isTrue();
        assertThat(refused.getBody()).contains("Nie ma usługi o kodzie „bench”");
        finish(open);
        assertThat(tester.request(open).outcome()).isEqualTo("repaired");

        cases.contest(closed, "Ławka jest nadal zepsuta");
        tester.complete(closed, Map.of("result", "reopened", "notes", "Mieszkanka ma rację."));
        finish(closed);
        assertThat(tester.request(closed).outcome()).isEqualTo("repaired");
        assertThat(timeline.of(closed)).filteredOn(entry -> entry.kind().equals("routed")).extracting(TimelineEntry::text)
                .as("the answers are known to the table still").containsExactly("Siedziska wymienia ZDM.", "Siedziska wymienia ZDM.");
    }

    private void finish(String number) {
        StaffClient anna = new StaffClient(port, "zdm.anna");
        JsonNode inbox = anna.json("/engine-rest/task?processInstanceBusinessKey=" + number);
        assertThat(inbox).hasSize(1);
        assertThat(anna.post("/engine-rest/task/" + inbox.get(0).path("id").asText() + "/claim", "{\"userId\":\"zdm.anna\"}").statusCode()).isEqualTo(204);
        var done = anna.post("/engine-rest/task/" + inbox.get(0).path("id").asText() + "/complete", """
                {"variables": {"action": {"value": "finish"}, "result": {"value": "repaired"}, "notes": {"value": "Wymieniono."}}}""");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }

    private String services() {
        return http.getForObject("/open311/v2/services.json", String.class);
    }

    private ResponseEntity<String> report() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("api_key", "demo");
        form.add("service_code", "bench");
        form.add("lat", "52.1850");
        form.add("long", "21.0230");
        form.add("attribute[kind]", "seat");
        form.add("description", "Pęknięta deska");
        return http.postForEntity("/open311/v2/requests.json", form, String.class);
    }

    private static String number(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
        return StaffClient.parse(answer.getBody()).get(0).path("service_request_id").asText();
    }

    private void deploy(String... files) throws IOException {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "ławka");
        for (String file : files) {
            form.add(file, new Upload(file, read(file)));
        }
        post(form);
    }

    private void deploy(String file, String cut, String paste) throws IOException {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "ławka");
        form.add(file, new Upload(file, read(file).replace(cut, paste)));
        post(form);
    }

    private void post(MultiValueMap<String, Object> form) {
        ResponseEntity<String> answer = http.withBasicAuth("analityk.zofia", StaffClient.PASSWORD)
                .postForEntity("/engine-rest/deployment/create", form, String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
    }

    /** The sound service, in terms of the city that the application runs for; a note is proof enough. */
    private static String read(String file) throws IOException {
        return Files.readString(SOUND.resolve(file), StandardCharsets.UTF_8).replace("bench-repaired", "power-outage").replace("note,photo", "note")
                .replace("\"nothing\"", "\"nothing-found\"").replace("choice.en.nothing", "choice.en.nothing-found")
                .replace("\"centrum\"", "\"centrum-kontaktu\"");
    }

    private static final class Upload extends ByteArrayResource {

        private final String name;

        Upload(String name, String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }
    }
}
