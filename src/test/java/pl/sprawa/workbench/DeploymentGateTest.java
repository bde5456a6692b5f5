package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pl.sprawa.DeployingTest;

/** What may be deployed on the running application, through Java and over REST, with the city's own units and the shared processes. */
@DeployingTest
class DeploymentGateTest {

    private static final Path SOUND = Path.of("src/test/resources/broken-models/sound");

    @Autowired RepositoryService repository;
    @Autowired TestRestTemplate http;
    private long before;

    @BeforeEach
    void count() {
        before = repository.createDeploymentQuery().count();
    }

    @Test
    void soundModelsPassAndMayLeanOnThoseDeployed() throws IOException {
        deploy("bench-report.form", "bench-repair.form").deploy();
        repository.createDeployment().addString("bench-routing.dmn", routing()).deploy();
        deploy("bench.bpmn").deploy();

        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("bench").latestVersion().count()).isEqualTo(1);
    }

    @Test
    void everyFindingIsToldAndNothingIsStored() throws IOException {
        DeploymentBuilder deployment = deploy("bench-report.form").addString("bank.bpmn",
                read("bench.bpmn").replace("\"bench-repair\"", "\"bench-mend\"").replace("${notifyResident}", "${runtimeService}"));

        assertThatThrownBy(deployment::deploy).isInstanceOf(BadUserRequestException.class).hasMessageContainingAll("Nothing was deployed",
                "bank.bpmn, bench \"Ławka\": the process has the id bench -> give it the id bank",
                "bank.bpmn, Task_Repair \"Napraw ławkę\": shows the form bench-mend",
                "bank.bpmn, Task_TellRepaired \"Zawiadom mieszkańca\": \"runtimeService\" is neither");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(repository.createProcessDefinitionQuery().processDefinitionResourceName("bank.bpmn").count()).isZero();
    }

    @Test
    void whatWouldBreakADeployedModelIsRefusedUnlessBothComeTogether() throws IOException {
        deploy("bench-report.form", "bench-repair.form", "bench.bpmn").addString("bench-routing.dmn", routing()).deploy();
        String form = read("bench-report.form").replace("\"key\": \"kind\"", "\"key\": \"part\"");
        DeploymentBuilder formAlone = repository.createDeployment().addString("forms/bench-report.form", form);

        assertThatThrownBy(formAlone::deploy).isInstanceOf(BadUserRequestException.class).hasMessageContainingAll(
                "this would break what is deployed: bench-routing.dmn", "asks no question \"kind\"", "deploy both together");

        repository.createDeployment().addString("forms/bench-report.form", form)
                .addString("dmn/bench-routing.dmn", routing().replace("answers.kind", "answers.part")).deploy();
        DeploymentBuilder oldTable = repository.createDeployment().addString("bench-routing.dmn", routing());
        assertThatThrownBy(oldTable::deploy).as("the newest form counts, whatever folder it came from").hasMessageContaining("asks no question \"kind\"");
        deploy("bench-report.form").addString("bench-routing.dmn", routing()).deploy();
    }

    @Test
    void aModelUnderAnotherEndingDoesNotSlipThrough() throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().addString("bench.bpmn20.xml", read("bench.bpmn"));

        assertThatThrownBy(deployment::deploy).hasMessageContaining("bench.bpmn20.xml: is a model under another ending");
    }

    @Test
    void overRestTheFindingsComeBackToModeler() throws IOException {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "from Modeler");
        form.add("bench-repair.form", new Upload("bench-repair.form", read("bench-repair.form").replace("datetime", "filepicker")));

        ResponseEntity<String> answer = http.withBasicAuth("admin", DeployingTest.PASSWORD).postForEntity("/engine-rest/deployment/create", form, String.class);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("bench-repair.form, callbackAt", "Tasklist cannot show a filepicker", "use another component");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private DeploymentBuilder deploy(String... files) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment();
        for (String file : files) {
            deployment.addString(file, read(file));
        }
        return deployment;
    }

    /** The table of the sound service, in terms of the city that the application runs for. */
    private static String routing() throws IOException {
        return read("bench-routing.dmn").replace("\"centrum\"", "\"centrum-kontaktu\"");
    }

    /** The sound service, with texts that the city of the application has. */
    private static String read(String file) throws IOException {
        return Files.readString(SOUND.resolve(file), StandardCharsets.UTF_8).replace("bench-repaired", "power-outage")
                .replace("\"nothing\"", "\"nothing-found\"").replace("choice.en.nothing", "choice.en.nothing-found");
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
