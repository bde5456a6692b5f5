package pl.sprawa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import pl.sprawa.engine.SystemAccess;

/** The city's own models as the catalogue shows them: every service process is offered, in Polish and in English. */
class OfferedServicesTest {

    private static ProcessEngine engine;
    private static Catalogue catalogue;

    @BeforeAll
    static void deploy() throws IOException {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1").setProcessEngineName(UUID.randomUUID().toString())
                .setJobExecutorActivate(false).buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path file : Stream.concat(files("processes", ".bpmn").stream(), files("forms", "-report.form").stream()).toList()) {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        }
        deployment.deploy();
        catalogue = new Catalogue(new DeployedServices(engine.getRepositoryService(), engine.getFormService(), new ObjectMapper()),
                new SystemAccess(engine.getIdentityService()), TransactionOperations.withoutTransaction(), System::nanoTime);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void everyServiceProcessIsOffered() throws IOException {
        assertThat(catalogue.services()).extracting(ServiceType::code)
                .containsExactlyInAnyOrderElementsOf(files("processes", ".bpmn").stream().map(f -> f.getFileName().toString().replace(".bpmn", "")).toList());
    }

    @Test
    void everyServiceSpeaksEnglishToo() {
        for (ServiceType polish : catalogue.services()) {
            ServiceType english = catalogue.find(polish.code(), Locale.ENGLISH).orElseThrow();
            assertThat(english.name()).as(polish.code()).isNotBlank().isNotEqualTo(polish.name());
            assertThat(english.description()).as(polish.code()).isNotBlank().isNotEqualTo(polish.description());
            assertThat(english.group()).as(polish.code()).isNotEqualTo(polish.group());
            assertThat(english.questions()).extracting(Question::code)
                    .containsExactlyElementsOf(polish.questions().stream().map(Question::code).toList());
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
