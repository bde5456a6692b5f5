package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Status;

/** A case that is not the unit's: refusals, the coordinator's ruling, another service. */
abstract class JurisdictionCases extends CaseLife {

    @Test
    void aFirstRefusalMovesTheWorkAndASecondIsSettledByTheCoordinator() {
        tester.refuse(number, "ud-mokotow");
        assertThat(tester.unitOfTask(number)).isEqualTo("ud-mokotow");
        assertThat(tester.task(number).getTenantId()).isEqualTo("ud-mokotow");
        assertThat(tester.formOpensEmpty(number)).isTrue();
        assertThat(tester.request(number).unit()).isEqualTo("ud-mokotow");

        tester.refuse(number, "zdm");
        assertThat(tester.task(number).getTaskDefinitionKey()).isEqualTo("Task_Settle");
        assertThat(tester.unitOfTask(number)).isEqualTo("koordynator");
        assertThat(tester.formOpensEmpty(number)).isTrue();

        assertThatThrownBy(() -> tester.complete(number, Map.of("ruling", "unit", "reason", "x", "proposedUnit", "nie-ma")))
                .hasMessageContaining("nie-ma");
        tester.complete(number, Map.of("ruling", "unit", "reason", "Droga powiatowa", "proposedUnit", "zdm"));
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");

        tester.refuse(number, "ztm");
        assertThat(tester.unitOfTask(number)).as("no ping-pong after a ruling").isEqualTo("koordynator");
        tester.complete(number, Map.of("ruling", "unit", "reason", "Jak wyżej", "proposedUnit", "zdm"));
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void theCoordinatorMayRuleThatAnotherServiceWasMeant() {
        tester.passUntil(number, dueDates.respondBy(ledgers.find(number, Ledger.CASE).orElseThrow()));
        tester.refuse(number, "ztm");
        tester.refuse(number, "zdm");
        tester.complete(number, Map.of("ruling", "service", "reason", "Przystanek", "proposedService", "probe-photo"));

        assertThat(tester.request(number).serviceCode()).isEqualTo("probe-photo");
        assertThat(tester.unitOfTask(number)).isEqualTo("ztm");
        tester.passUntil(number, ClockUtil.getCurrentTime().toInstant().plus(1, HOURS));
        assertThat(kinds()).containsOnlyOnce("reminded").containsOnlyOnce("reclassified");
        assertThat(messages()).containsExactlyInAnyOrder("received", "reclassified");
    }

    @Test
    void aConsultantMayReclassify() {
        cases.reclassify(number, "probe-photo");
        assertThat(tester.task(number).getFormKey()).isNull();
        assertThat(tester.request(number).unit()).isEqualTo("ztm");
        assertThatThrownBy(() -> cases.reclassify(number, "probe-photo")).isInstanceOf(CaseConflict.class);
        assertThatThrownBy(() -> cases.reclassify(number, "nie-ma")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie-ma");
    }
}
