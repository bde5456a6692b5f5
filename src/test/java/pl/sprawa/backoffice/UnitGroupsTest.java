package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

@StaffTest
@ExtendWith(OutputCaptureExtension.class)
class UnitGroupsTest {

    @Autowired UnitGroups groups;
    @Autowired Units units;
    @Autowired IdentityService identities;

    @Test
    void eachUnitIsAGroupAndATenantThatCoordinatorsBelongToToo() {
        for (Unit unit : units.all()) {
            assertThat(identities.createGroupQuery().groupId(unit.code()).singleResult().getName()).isEqualTo(unit.name());
            assertThat(identities.createTenantQuery().tenantId(unit.code()).singleResult().getName()).isEqualTo(unit.name());
            assertThat(identities.createGroupQuery().memberOfTenant(unit.code()).list()).extracting("id")
                    .containsExactlyInAnyOrder(unit.code(), "coordinators", "managers");
        }
    }

    @Test
    void aSecondSyncChangesNothingAndNamesUnitsThatAreGone(CapturedOutput output) {
        identities.saveTenant(identities.newTenant("old-unit"));
        try {
            groups.sync();
            assertThat(output).contains("Unit 'old-unit' is no longer in the city's units.csv but still has 0 open tasks");
            assertThat(identities.createTenantQuery().count()).isEqualTo(units.all().size() + 1L);
        } finally {
            identities.deleteTenant("old-unit");
        }
    }
}
