package pl.sprawa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;
import pl.sprawa.catalogue.Question.Choice;
import pl.sprawa.catalogue.Question.Datatype;
import pl.sprawa.engine.SystemAccess;

/** The catalogue over a real engine: what is deployed is offered, in both languages, and what is broken harms nobody else. */
@ExtendWith(OutputCaptureExtension.class)
class CatalogueTest {

    private static ProcessEngine engine;

    private final AtomicLong nanos = new AtomicLong();
    private Catalogue catalogue;

    @BeforeAll
    static void start() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1").setProcessEngineName(UUID.randomUUID().toString())
                .setAuthorizationEnabled(true).setJobExecutorActivate(false).buildProcessEngine();
    }

    @BeforeEach
    void open() {
        DeployedServices deployed = new DeployedServices(engine.getRepositoryService(), engine.getFormService(), new ObjectMapper());
        catalogue = new Catalogue(deployed, new SystemAccess(engine.getIdentityService()), TransactionOperations.withoutTransaction(), nanos::get);
    }

    @AfterEach
    void deployNothing() {
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().createDeploymentQuery().list().forEach(each -> engine.getRepositoryService().deleteDeployment(each.getId(), true));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void offersAServiceInPolish() {
        deploy("a", bpmn(), form());
        assertThat(catalogue.services()).singleElement().satisfies(service -> {
            assertThat(service.code()).isEqualTo("test-pothole");
            assertThat(service.name()).isEqualTo("Dziura w jezdni");
            assertThat(service.description()).isEqualTo("Ubytek w nawierzchni.");
            assertThat(service.group()).isEqualTo("Drogi");
            assertThat(service.keywords()).containsExactly("dziura", "wyrwa", "ubytek");
        });
    }

    @Test
    void readsEveryKindOfQuestionInOrder() {
        deploy("a", bpmn(), form());
        List<Question> questions = catalogue.find("test-pothole").orElseThrow().questions();
        assertThat(questions).extracting(Question::order).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(questions).extracting(Question::code, Question::datatype, Question::asked, Question::required).containsExactly(
                tuple("intro", Datatype.TEXT, false, false),
                tuple("kind", Datatype.SINGLEVALUELIST, true, true),
                tuple("depth", Datatype.NUMBER, true, false),
                tuple("where", Datatype.MULTIVALUELIST, true, false),
                tuple("size", Datatype.SINGLEVALUELIST, true, false),
                tuple("damage", Datatype.MULTIVALUELIST, true, false),
                tuple("blocked", Datatype.SINGLEVALUELIST, true, false),
                tuple("since", Datatype.DATETIME, true, false),
                tuple("plate", Datatype.STRING, true, false),
                tuple("more", Datatype.TEXT, true, false));
        assertThat(questions.get(0).label()).isEqualTo("Nie podchodź do jezdni.");
        assertThat(questions.get(1).help()).isEqualTo("Wybierz jedno.");
        assertThat(questions.get(1).choices()).containsExactly(new Choice("hole", "Dziura", false), new Choice("sinkhole", "Zapadlisko", true));
        assertThat(questions.get(2)).extracting(Question::min, Question::max).containsExactly(1.0, 300.5);
        assertThat(questions.get(6).choices()).containsExactly(new Choice("true", "Tak", true), new Choice("false", "Nie", false));
        assertThat(questions.get(7).label()).isEqualTo("Od kiedy?");
        assertThat(questions.get(8)).extracting(Question::maxLength, Question::pattern).containsExactly(8, "[A-Z0-9]+");
        assertThat(questions.get(9).maxLength()).isEqualTo(500);
    }

    @Test
    void speaksEnglishWhereTheModelDoes() {
        deploy("a", bpmn(), form());
        ServiceType service = catalogue.find("test-pothole", Locale.UK).orElseThrow();
        assertThat(service).extracting(ServiceType::name, ServiceType::group, ServiceType::description)
                .containsExactly("Pothole", "Roads", "A hole in the road surface.");
        assertThat(service.keywords()).as("no English keywords: the Polish ones").contains("wyrwa");
        assertThat(service.questions()).extracting(Question::label).startsWith("Keep off the road.", "What happened?", "Głębokość w cm");
        assertThat(service.questions().get(1).choices()).extracting(Choice::name).containsExactly("Hole", "Zapadlisko");
        assertThat(service.questions().get(6).choices()).extracting(Choice::name).containsExactly("Yes", "No");
        assertThat(catalogue.find("test-pothole", Locale.GERMAN).orElseThrow().name()).isEqualTo("Dziura w jezdni");
    }

    @Test
    void whatHasNoGroupIsNoService() {
        deploy("a", bpmn().replace("name=\"group\"", "name=\"groups\""), form());
        assertThat(catalogue.services()).isEmpty();
    }

    @Test
    void seesAnewServiceAndASuspendedOneAfterFiveSeconds() {
        assertThat(catalogue.services()).isEmpty();
        deploy("a", bpmn(), form());
        assertThat(catalogue.services()).isEmpty();
        later();
        assertThat(catalogue.services()).hasSize(1);
        engine.getRepositoryService().suspendProcessDefinitionByKey("test-pothole");
        later();
        assertThat(catalogue.services()).isEmpty();
        engine.getRepositoryService().activateProcessDefinitionByKey("test-pothole");
        later();
        assertThat(catalogue.find("test-pothole")).isPresent();
    }

    @Test
    void whatThisNodeChangesIsSeenAtOnce() {
        assertThat(catalogue.services()).isEmpty();
        deploy("a", bpmn(), form());
        catalogue.modelsChanged();
        assertThat(catalogue.services()).hasSize(1);
    }

    @Test
    void aSuspendedLatestVersionDoesNotBringTheOlderOneBack() {
        deploy("a", bpmn(), form());
        deploy("b", bpmn().replace("Dziura w jezdni", "Wyrwa"), form());
        assertThat(catalogue.services()).extracting(ServiceType::name).containsExactly("Wyrwa");
        engine.getRepositoryService().suspendProcessDefinitionById(engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("test-pothole").latestVersion().singleResult().getId());
        later();
        assertThat(catalogue.services()).isEmpty();
    }

    @Test
    void seesAFormThatWasDeployedAlone() {
        deploy("a", bpmn(), form());
        assertThat(catalogue.services()).hasSize(1);
        engine.getRepositoryService().createDeployment().name("b").addString("a-report.form", form().replace("Co się stało?", "Co widzisz?")).deploy();
        later();
        assertThat(catalogue.find("test-pothole").orElseThrow().questions().get(1).label()).isEqualTo("Co widzisz?");
        Date newest = engine.getRepositoryService().createDeploymentQuery().deploymentName("b").singleResult().getDeploymentTime();
        assertThat(catalogue.changedAt()).isEqualTo(newest.toInstant());
    }

    @Test
    void brokenServicesAreLeftOutAndSaidSoOnce(CapturedOutput log) {
        deploy("good", bpmn().replace("test-pothole", "good"), form().replace("test-pothole", "good"));
        engine.getRepositoryService().createDeployment().addString("formless.bpmn", bpmn().replace("test-pothole", "formless")).deploy();
        deploy("twice", bpmn().replace("test-pothole", "twice"), form().replace("test-pothole", "twice").replace("\"depth\"", "\"kind\""));
        deploy("upload", bpmn().replace("test-pothole", "upload"), form().replace("test-pothole", "upload").replace("\"textarea\"", "\"filepicker\""));
        deploy("keyless", bpmn().replace("test-pothole", "keyless"), form().replace("test-pothole", "keyless").replace("\"key\": \"more\",", ""));
        deploy("choices", bpmn().replace("test-pothole", "choices"), form().replace("test-pothole", "choices").replace("sinkhole", "hole"));
        deploy("bare", bpmn().replace("test-pothole", "bare"), "{\"id\": \"bare-report\", \"type\": \"default\", \"schemaVersion\": 16}");
        deploy("noref", bpmn().replace("test-pothole", "noref").replaceAll("camunda:formRef[^/]*", ""), form().replace("test-pothole", "noref"));
        assertThat(catalogue.services()).extracting(ServiceType::code).containsExactly("good");
        later();
        catalogue.services();
        assertThat(log.getOut()).containsOnlyOnce("Service 'formless' is not offered")
                .contains("deploy formless-report.form").contains("two fields have the key 'kind'")
                .contains("component type 'filepicker' (more)").contains("field of type textarea has no key")
                .contains("field 'kind' has two choices").contains("bare-report.form: it is no form")
                .contains("set the form reference to 'noref-report'");
    }

    @Test
    void theListIsTheSameForEveryUser() {
        deploy("a", bpmn(), form());
        engine.getIdentityService().setAuthentication("nobody", List.of("ud-wola"), List.of("ud-wola"));
        assertThat(catalogue.services()).hasSize(1);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count()).as("the user's own rights are back").isZero();
    }

    @Test
    void keepsTheOldListWhileTheEngineCannotBeRead() {
        DeployedServices deployed = mock(DeployedServices.class);
        Catalogue failing = new Catalogue(deployed, new SystemAccess(engine.getIdentityService()), TransactionOperations.withoutTransaction(), nanos::get);
        Snapshot empty = Snapshot.of(List.of(), List.of(), Instant.EPOCH);
        when(deployed.read()).thenThrow(new IllegalStateException("down")).thenReturn(empty).thenThrow(new IllegalStateException("down"));
        assertThatThrownBy(failing::services).hasMessage("down");
        assertThat(failing.services()).isEmpty();
        later();
        assertThat(failing.services()).isEmpty();
        assertThat(failing.services()).isEmpty();
        verify(deployed, times(3)).read();
    }

    private void later() {
        nanos.addAndGet(Catalogue.FRESH.toNanos());
    }

    private void deploy(String name, String bpmn, String form) {
        engine.getRepositoryService().createDeployment().name(name).addString(name + ".bpmn", bpmn).addString(name + "-report.form", form).deploy();
    }

    private static String bpmn() {
        return file("pothole.bpmn");
    }

    private static String form() {
        return file("pothole-report.form");
    }

    private static String file(String name) {
        try (InputStream in = CatalogueTest.class.getResourceAsStream("/catalogue/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
