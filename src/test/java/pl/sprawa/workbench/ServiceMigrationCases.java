package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.sprawa.request.Status;

/** Cases of a service are moved to its new version when somebody chooses so, exactly those that can. */
abstract class ServiceMigrationCases extends MigrationLife {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    void nothingMovesByItselfNorByLooking() {
        String old = reportedIn(ProbeVersions.probe());
        String fresh = versions.deploy("probe", ProbeVersions.withCheck());

        Migrations.Prospect prospect = migrations.prospect(old, Map.of()).orElseThrow();

        assertThat(prospect.version().newestId()).isEqualTo(fresh);
        assertThat(prospect.movable()).isEqualTo(1);
        assertThat(prospect.stands()).singleElement().satisfies(stand -> {
            assertThat(stand.step()).isEqualTo("Task_Do");
            assertThat(stand.instances()).isEqualTo(1);
            assertThat(stand.target()).isEqualTo("Task_Do");
            assertThat(stand.obstacles()).isEmpty();
        });
        versions.doBatches();
        assertThat(versionOf(number, "probe")).isEqualTo(old);
        assertThat(notes(number)).isEmpty();
    }

    @Test
    void anAddedStepIsDoneByCasesThatWereMoved() {
        String old = reportedIn(ProbeVersions.probe());
        String task = tester.task(number).getId();
        String fresh = versions.deploy("probe", ProbeVersions.withCheck());

        move(old, fresh, Map.of());

        assertThat(versionOf(number, "probe")).isEqualTo(fresh);
        assertThat(tester.task(number).getId()).as("the unit's task stays").isEqualTo(task);
        assertThat(notes(number)).singleElement().satisfies(note -> {
            assertThat(note.text()).startsWith("Sprawę przeniesiono na wersję ").contains("„Próba”");
            assertThat(note.visible()).isFalse();
        });
        assertThat(migrations.oldVersions()).extracting(Migrations.Version::id).doesNotContain(old);
        assertThat(runs.newest().get(0)).satisfies(run -> {
            assertThat(run.moved()).isEqualTo(1);
            assertThat(run.underWay()).isFalse();
            assertThat(run.by()).isEqualTo("analityk.zofia");
        });
        tester.finish(number);
        assertThat(tester.task(number).getName()).startsWith("Sprawdź to");
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void casesAtARemovedStepStayAndTheReasonIsTold() {
        String old = reportedIn(ProbeVersions.withCheck());
        String standing = number;
        tester.finish(standing);
        String before = tester.report("probe");
        String fresh = versions.deploy("probe", ProbeVersions.probe());

        Migrations.Prospect prospect = migrations.prospect(old, Map.of()).orElseThrow();
        assertThat(prospect.movable()).isEqualTo(1);
        Migrations.Stand removed = prospect.stands().stream().filter(stand -> stand.step().equals("Task_Check")).findFirst().orElseThrow();
        assertThat(removed.target()).isNull();
        assertThat(removed.examples()).containsExactly(standing);
        assertThat(removed.obstacles()).singleElement().extracting(obstacle -> obstacle.text(POLISH))
                .isEqualTo("Task_Check „Sprawdź to”: krok nie ma odpowiednika w nowej wersji. Wskaż go poniżej, przywróć w modelu krok o tym id albo zostaw sprawy w starej wersji.");
        assertThat(removed.obstacles().get(0).text(Locale.ENGLISH)).contains("has no counterpart").doesNotContain("migration instruction");

        move(old, fresh, Map.of());
        assertThat(versionOf(standing, "probe")).isEqualTo(old);
        assertThat(notes(standing)).isEmpty();
        assertThat(versionOf(before, "probe")).isEqualTo(fresh);
        assertThat(notes(before)).hasSize(1);
        assertThatThrownBy(() -> migrations.start(old, fresh, Map.of(), "x")).isInstanceOfSatisfying(CannotMigrate.class,
                e -> assertThat(e.text(POLISH)).contains("krokach bez odpowiednika"));
    }

    @Test
    void aRenamedStepIsMappedByHand() {
        String old = reportedIn(ProbeVersions.probe());
        String fresh = versions.deploy("probe", ProbeVersions.renamed());
        Migrations.Prospect without = migrations.prospect(old, Map.of()).orElseThrow();
        assertThat(without.movable()).isZero();
        assertThat(without.unequal()).singleElement().satisfies(step -> {
            assertThat(step.step().id()).isEqualTo("Task_Do");
            assertThat(step.targets()).containsExactly(new Migrations.Named("Task_Work", "Wykonaj to"));
        });

        Map<String, String> byHand = Map.of("Task_Do", "Task_Work");
        assertThat(migrations.prospect(old, byHand).orElseThrow().movable()).isEqualTo(1);
        move(old, fresh, byHand);
        assertThat(versionOf(number, "probe")).isEqualTo(fresh);
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatTheEngineRefusesOfAHandMadeMappingIsTold() {
        String old = reportedIn(ProbeVersions.probe());
        String fresh = versions.deploy("probe", ProbeVersions.renamed());
        Map<String, String> wrong = Map.of("Task_Do", "End_Done");
        assertThat(migrations.prospect(old, wrong).orElseThrow().refused()).singleElement().extracting(obstacle -> obstacle.text(POLISH)).asString()
                .startsWith("Task_Do „Zrób to”: wskazany krok jest innego rodzaju.");
        assertThatThrownBy(() -> migrations.start(old, fresh, wrong, "x")).isInstanceOf(CannotMigrate.class).hasMessage("refused");
        String newer = versions.deploy("probe", ProbeVersions.probe());
        assertThatThrownBy(() -> migrations.start(old, fresh, Map.of(), "x")).isInstanceOf(CannotMigrate.class).hasMessage("newer");
        assertThat(newer).isNotEqualTo(fresh);
    }

    @Test
    void failuresAreToldInWordsRetriedOrLeft() {
        String old = reportedIn(ProbeVersions.withCheck());
        String goesOn = number;
        String ends = tester.report("probe");
        String fresh = versions.deploy("probe", ProbeVersions.probe());
        migrations.start(old, fresh, Map.of(), "analityk.zofia");
        assertThatThrownBy(() -> migrations.start(old, fresh, Map.of(), "x")).isInstanceOf(CannotMigrate.class).hasMessage("underWay");
        tester.finish(goesOn); // stands at the removed step when its turn comes
        cases.withdraw(ends, "Nieaktualne");
        versions.doBatches();

        MigrationRun failed = runs.newest().get(0);
        assertThat(failed.moved()).isZero();
        assertThat(failed.failed()).isEqualTo(2);
        assertThat(failed.failures()).extracting(failure -> failure.why().get(0).reason()).containsExactlyInAnyOrder("noTarget", "ended");
        assertThat(failed.failures()).extracting(MigrationRun.Failure::number).containsExactlyInAnyOrder(goesOn, null);
        runs.retry(failed.id());
        assertThat(runs.newest().get(0).failed()).as("waiting for their turn again").isZero();
        versions.doBatches();
        assertThat(runs.newest().get(0).failed()).isEqualTo(2);
        runs.leave(failed.id());
        assertThat(runs.newest().get(0)).satisfies(run -> {
            assertThat(run.underWay()).isFalse();
            assertThat(run.left()).isEqualTo(2);
            assertThat(run.moved()).isZero();
        });
        assertThat(notes(goesOn)).isEmpty();
    }
}
