package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Status;

/** A piece of a case's work that another unit does: asked, answered, refused, recalled, late, and what becomes of it when the case ends. */
abstract class SplitCases extends CaseLife {

    private static final Map<String, Object> DONE = Map.of("action", "finish", "result", "done", "notes", "Znak stoi.");
    private static final Map<String, Object> REPAIRED = Map.of("action", "finish", "result", "repaired", "notes", "Zalepiono.");

    @Autowired Pieces pieces;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;

    private String split(String unit, String what) {
        return split(unit, what, null);
    }

    private String split(String unit, String what, Integer hours) {
        pieces.split(number, whole(number).getId(), new Pieces.Order(unit, what, "Przy przystanku.", hours, false, false));
        return pieces.of(number).stream().filter(piece -> piece.what().equals(what)).reduce((first, last) -> last).orElseThrow().id();
    }

    private Task whole(String of) {
        return tasks.createTaskQuery().processInstanceBusinessKey(of).taskId(pieces.wholes(of).get(0).taskId()).singleResult();
    }

    /** The open task of a piece, or {@code null}. */
    private Task task(String piece) {
        return tasks.createTaskQuery().taskDefinitionKey("Task_Work").processVariableValueEquals("piece", piece).singleResult();
    }

    private Piece piece(String id) {
        return pieces.find(id).orElseThrow();
    }

    private List<String> mails(String of, String name) {
        return outbox.of(of).stream().filter(mail -> name(mail).equals(name)).map(mail -> mail.message().recipient()).toList();
    }

    @Test
    void isATaskOfTheOtherUnitUnderTheSameNumberAndItsAnswerIsTheUnitsThatGaveIt() {
        Instant promised = tester.request(number).dueAt();
        String id = split("ztm", "Ustaw znak", 4);
        assertThat(task(id).getTenantId()).isEqualTo("ztm");
        assertThat(task(id).getName()).isEqualTo("Ustaw znak · Puławska 152 · " + number);
        assertThat(task(id).getDueDate().toInstant()).isEqualTo(pieces.dueAt(piece(id))).isEqualTo(MONDAY_9.plus(4, HOURS)).isBefore(promised);
        assertThat(tester.request(number).unit()).as("the case stays where it is").isEqualTo("zdm");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "case").count()).isEqualTo(1);

        tasks.complete(task(id).getId(), DONE);

        assertThat(piece(id)).extracting(Piece::state, Piece::result, Piece::answer).containsExactly(Piece.State.DONE, "Zrobione", "Znak stoi.");
        assertThat(mails(number, "piece-answered")).singleElement().asString().contains("zdm");
        assertThat(kinds()).containsSubsequence("piece-given", "piece-done").doesNotContain("step");
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().startsWith("piece-")).noneMatch(entry -> entry.visible());
        assertThat(tester.request(number).statusNotes()).as("nothing of it is told the resident").isNull();
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void theStepIsNeitherDoneNorRefusedWhileAPieceOfItIsOpen() {
        String id = split("ztm", "Ustaw znak");
        String step = whole(number).getId();
        assertThatThrownBy(() -> tasks.complete(step, REPAIRED))
                .hasMessageContaining("„Ustaw znak” (Zarząd Transportu Miejskiego) jest jeszcze w toku").hasMessageContaining("Zaczekaj").hasMessageContaining("odwołaj");
        assertThatThrownBy(() -> tasks.complete(step, Map.of("action", "refuse", "reason", "Nie nasze.", "proposedUnit", "ztm"))).hasMessageContaining("Ustaw znak");
        assertThatThrownBy(() -> tasks.complete(task(id).getId(), Map.of("action", "finish", "result", "done"))).hasMessageContaining("która zleciła");

        pieces.recall(number, id, "Ustawimy sami.");
        assertThat(task(id)).isNull();
        assertThat(piece(id)).extracting(Piece::state, Piece::answer).containsExactly(Piece.State.RECALLED, "Ustawimy sami.");
        assertThat(mails(number, "piece-recalled")).singleElement().asString().contains("ztm");
        assertThatThrownBy(() -> pieces.recall(number, id, "Jeszcze raz.")).isInstanceOf(CaseConflict.class).hasMessageContaining("już zakończona");
        tasks.complete(step, REPAIRED);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aRefusalGoesBackToTheUnitThatGaveItAndNowhereElse() {
        String id = split("ztm", "Ustaw znak");
        assertThatThrownBy(() -> tasks.complete(task(id).getId(), Map.of("action", "refuse"))).hasMessageContaining("powód");
        tasks.complete(task(id).getId(), Map.of("action", "refuse", "reason", "To znak drogowy."));
        assertThat(piece(id)).extracting(Piece::state, Piece::answer).containsExactly(Piece.State.REFUSED, "To znak drogowy.");
        assertThat(mails(number, "piece-refused")).singleElement().asString().contains("zdm");
        assertThat(kinds()).contains("piece-refused").doesNotContain("refused");
        assertThat(tester.task(number).getTenantId()).as("only the case's own task is left").isEqualTo("zdm");
        split("ztm", "Ustaw znak");
    }

    @Test
    void bothUnitsHearOnceThatItIsLateAlsoAfterTheClockStood() {
        String id = split("ztm", "Ustaw znak", 4);
        tasks.complete(task(id).getId(), Map.of("action", "ask", "question", "Po której stronie?"));
        tasks.complete(whole(number).getId(), Map.of("action", "ask", "question", "Który pas?"));
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(2, HOURS)));
        cases.answer(number, "Po lewej.");
        assertThat(task(id)).as("both read the answer").isNotNull();
        assertThat(pieces.wholes(number)).hasSize(1);

        tester.passUntil(number, MONDAY_9.plus(6, HOURS).minusSeconds(1));
        assertThat(kinds()).doesNotContain("piece-overdue");
        tester.passUntil(number, MONDAY_9.plus(6, HOURS));
        tester.passUntil(number, MONDAY_9.plus(1, DAYS));
        assertThat(kinds()).containsOnlyOnce("piece-overdue");
        assertThat(mails(number, "piece-overdue")).hasSize(2).anyMatch(to -> to.contains("ztm")).anyMatch(to -> to.contains("zdm"));
        assertThat(task(id)).isNotNull();
    }

    @Test
    void aRecalledQuestionLetsTheClockRun() {
        Instant promised = tester.request(number).dueAt();
        String id = split("ztm", "Ustaw znak");
        tasks.complete(task(id).getId(), Map.of("action", "ask", "question", "Po której stronie?"));
        assertThat(tester.request(number).dueAt()).isAfter(promised);
        pieces.recall(number, id, "Niepotrzebne.");
        assertThat(tester.request(number).dueAt()).isEqualTo(promised);
        assertThat(ledgers.find(number, Ledger.CASE).orElseThrow().suspensions()).allMatch(Ledger.Suspension::ended);
    }

    @Test
    void aWithdrawnReportNeedsNoPieces() {
        String id = split("ztm", "Ustaw znak");
        cases.withdraw(number, "Już naprawione");
        assertThat(tester.over(number)).isTrue();
        assertThat(piece(id)).extracting(Piece::state, Piece::answer).containsExactly(Piece.State.RECALLED, "Mieszkaniec wycofał zgłoszenie.");
        assertThat(mails(number, "piece-recalled")).hasSize(1);
    }

    @Test
    void ofAMergedCaseItGoesOnUnderTheOtherNumber() {
        String id = split("ztm", "Ustaw znak");
        String other = tester.report("probe");
        cases.merge(number, other);
        assertThat(tester.over(number)).isTrue();
        assertThat(piece(id).state()).isEqualTo(Piece.State.RECALLED);
        Piece moved = pieces.of(other).get(0);
        assertThat(task(moved.id()).getName()).isEqualTo("Ustaw znak · Puławska 152 · " + other);
        assertThatThrownBy(() -> tasks.complete(whole(other).getId(), REPAIRED)).hasMessageContaining("Ustaw znak");
        tasks.complete(task(moved.id()).getId(), DONE);
        tasks.complete(whole(other).getId(), REPAIRED);
    }

    @Test
    void underAnotherServiceItGoesOnAndTheNewUnitTakesItOver() {
        String id = split("straz-miejska", "Zabezpiecz miejsce");
        cases.reclassify(number, "probe-photo");
        assertThat(piece(id)).extracting(Piece::state, Piece::givenBy).containsExactly(Piece.State.OPEN, "ztm");
        assertThat(kinds()).containsSubsequence("reclassified", "piece-adopted");
        assertThatThrownBy(() -> tasks.complete(whole(number).getId(), Map.of("action", "refuse", "reason", "x", "proposedUnit", "zdm")))
                .hasMessageContaining("Zabezpiecz miejsce");
        tasks.complete(task(id).getId(), DONE);
        assertThat(mails(number, "piece-answered")).singleElement().asString().contains("ztm");
    }

    @Test
    void whenAnotherCourseEndsTheCaseItIsDoneAllTheSame() {
        String id = split("ztm", "Ustaw znak");
        runtime.createProcessInstanceModification(whole(number).getProcessInstanceId()).cancelAllForActivity("Task_Work").startTransition("Flow_Action_Finished")
                .setVariable("result", "repaired").execute();
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(kinds()).contains("piece-outlives");
        assertThatThrownBy(() -> tasks.complete(task(id).getId(), Map.of("action", "ask", "question", "Gdzie?"))).hasMessageContaining("już zakończona");
        tasks.complete(task(id).getId(), DONE);
        assertThat(piece(id).state()).isEqualTo(Piece.State.DONE);
        assertThat(tester.request(number).statusNotes()).doesNotContain("Znak stoi");
    }

    @Test
    void isRecalledAlsoWhenSomebodyHasDeletedItsProcess() {
        String id = split("ztm", "Ustaw znak");
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "split-off").singleResult().getId(), "test");
        pieces.recall(number, id, "Nie ma jej.");
        assertThat(piece(id).state()).isEqualTo(Piece.State.RECALLED);
        tester.finish(number);
    }

    @Test
    void whatCannotBeGivenIsSaid() {
        String id = split("ztm", "Ustaw znak");
        assertThatThrownBy(() -> split("ztm", "ustaw  znak")).isInstanceOf(CaseConflict.class).hasMessageContaining("ma już w tej sprawie");
        assertThatThrownBy(() -> split("zdm", "Ustaw znak")).hasMessageContaining("Wybierz inną");
        assertThatThrownBy(() -> split("nie-ma", "Ustaw znak")).hasMessageContaining("Wybierz z listy");
        assertThatThrownBy(() -> split("ztm", "x".repeat(101))).hasMessageContaining("100 znaków");
        assertThatThrownBy(() -> split("ztm", "Zdejmij znak", 0)).hasMessageContaining("od 1 do 500");
        assertThatThrownBy(() -> pieces.split(number, task(id).getId(), new Pieces.Order("zdm", "Część części", "", null, false, false)))
                .as("a piece is not split again").hasMessageContaining("już nie ma");
        pieces.split(number, whole(number).getId(), new Pieces.Order("ztm", " Znak ·  słup", "", null, false, false));
        assertThat(pieces.of(number)).extracting(Piece::what).contains("Znak – słup");
        for (int i = 3; i <= Pieces.MOST; i++) {
            split("ztm", "Znak " + i);
        }
        assertThatThrownBy(() -> split("ztm", "Znak 11")).hasMessageContaining("Zaczekaj");
    }

    @Test
    void ofAnOverdueCaseItNeedsATimeOfItsOwn() {
        Instant late = tester.request(number).dueAt().plus(1, DAYS);
        ClockUtil.setCurrentTime(Date.from(late));
        assertThatThrownBy(() -> split("ztm", "Ustaw znak")).isInstanceOf(CaseConflict.class).hasMessageContaining("Termin sprawy już minął");
        String id = split("ztm", "Ustaw znak", 4);
        assertThat(task(id).getDueDate().toInstant()).isEqualTo(pieces.dueAt(piece(id))).isAfter(late);
    }
}
