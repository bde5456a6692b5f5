package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaTest;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;

/** However a complaint is passed on, it never comes to the unit it is about, nor to one that answers to that (art. 232 KPA). */
@SprawaTest
class ExcludedUnitTest {

    @Autowired CaseTester tester;
    @Autowired Intake intake;
    @Autowired RuntimeService runtime;
    String number;

    @BeforeEach
    void complained() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.awaitOffered("complaint");
        number = complaintAbout("zdm");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zdm", "zdm-sppn"})
    void aRefusalCannotSendItThere(String unit) {
        assertThatThrownBy(() -> tester.refuse(number, unit)).hasMessageContaining("sprawa dotyczy jednostki „Zarząd Dróg Miejskich”");
        assertThat(tester.unitOfTask(number)).isEqualTo("biuro-infrastruktury");
        tester.refuse(number, "ztm");
        assertThat(tester.unitOfTask(number)).isEqualTo("ztm");
    }

    @Test
    void norCanTheCoordinator() {
        tester.refuse(number, "ztm");
        tester.refuse(number, "biuro-infrastruktury");
        assertThat(tester.unitOfTask(number)).isEqualTo("koordynator");
        assertThatThrownBy(() -> rule("zdm")).hasMessageContaining("Wskaż inną jednostkę");
        rule("audytor");
        assertThat(tester.unitOfTask(number)).isEqualTo("audytor");
        assertThatThrownBy(() -> tester.refuse(number, "zdm")).hasMessageContaining("nikt nie rozpatruje skargi na siebie");
    }

    @Test
    void itsStatementIsItsOwnWorkAndTheNextStepsAreNot() {
        finish("accepted");
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        finish("explained");
        assertThat(tester.task(number).getName()).contains("Oceń skargę");
        assertThatThrownBy(() -> tester.refuse(number, "zdm")).hasMessageContaining("Zarząd Dróg Miejskich");
    }

    @Test
    void aTableThatRoutesItThereIsStopped() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("unit-task", number, Map.of(Var.UNIT, "zdm", Var.EXCLUDED_UNIT, "zdm",
                Var.STEP, "Oceń skargę", Var.FORM, "complaint-assess", Var.PROOF, "note"))).hasMessageContaining("Zarząd Dróg Miejskich");
    }

    @Test
    void aComplaintAboutTheMayorOrNobodyKeepsTheOthersFree() {
        for (String about : List.of("um-warszawa", "unknown")) {
            number = complaintAbout(about);
            tester.refuse(number, "biuro-edukacji");
            assertThat(tester.unitOfTask(number)).isEqualTo("biuro-edukacji");
        }
    }

    private String complaintAbout(String unit) {
        return intake.submit(new Report(Channel.PORTAL, null, null, "complaint", "Nikt nie odpowiada", null, null, null, null, null,
                Map.of("about", List.of(unit), "whom", List.of("staff"), "matter", List.of("delay")), null, null)).number();
    }

    private void finish(String result) {
        tester.complete(number, Map.of("action", "finish", "result", result, "notes", "Zbadano."));
    }

    private void rule(String unit) {
        tester.complete(number, Map.of("ruling", "unit", "reason", "Właściwość", "proposedUnit", unit));
    }
}
