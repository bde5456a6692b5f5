package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.notification.Message;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.notification.Undelivered;
import pl.sprawa.request.Escalations;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.TimelineEntry;

/** Who is told that a case is late, what they read, and what their answers do to the rungs above. */
abstract class EscalationCases extends CaseLife {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired Ladder ladder;
    @Autowired Escalations escalations;
    @Autowired Absences absences;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    private Ledger ledger() {
        return ledgers.find(number, Ledger.CASE).orElseThrow();
    }

    private List<Message> told(int rung) {
        return outbox.of(number).stream().map(OutgoingMessage::message).filter(message -> message.key().startsWith(number + "/overdue/rung-" + rung)).toList();
    }

    private long climbed() {
        return kinds().stream().filter("escalated"::equals).count();
    }

    @Test
    void eachRungReachesAPersonWithALinkToTheAnswer() {
        tester.passUntil(number, dueDates.dueAt(ledger()));
        assertThat(told(1)).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("zdm.marek@warszawa.example");
            assertThat(message.subject()).isEqualTo("Zgłoszenie " + number + " – termin minął (stopień 1)");
            assertThat(message.body()).contains("Sprawa: Próba", "Miejsce: Puławska 152", "Jednostka: Zarząd Dróg Miejskich", "Czeka: Zrób to – Zarząd Dróg Miejskich, od 02.03.2026, 09:00, nikt nie wziął",
                    "http://localhost:8080/staff/cases/" + number + "/rungs/1", "wyższy stopień").doesNotContain("Zwłoka");
        });
        TimelineEntry entry = timeline.of(number).stream().filter(each -> each.kind().equals("escalated")).findFirst().orElseThrow();
        assertThat(entry.visible()).as("not for residents").isFalse();
        assertThat(entry.text()).contains("Szczebel 1");
        assertThat(entry.detail()).isEqualTo("Marek Dąbrowski (zdm.marek@warszawa.example)");

        tester.passUntil(number, dueDates.rungAt(ledger(), 3));
        assertThat(told(2)).extracting(Message::recipient).containsExactly("koordynator.jan@warszawa.example");
        assertThat(told(3)).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("audytor.teresa@warszawa.example");
            assertThat(message.body()).contains("Zwłoka: ", "godz. czasu pracy", "/rungs/3").doesNotContain("wyższy stopień");
        });
        assertThat(told(1)).hasSize(1);
    }

    @Test
    void whoeverStandsInForTheHeadIsTold() {
        LocalDate day = dueDates.dueAt(ledger()).atZone(WARSAW).toLocalDate();
        absences.enter("zdm", "zdm.marek", "zdm.anna", day, day, "test");
        assertThat(absences.of("zdm")).isNotEmpty();
        try {
            tester.passUntil(number, dueDates.dueAt(ledger()));
            assertThat(told(1)).extracting(Message::recipient).containsExactly("zdm.anna@warszawa.example");
        } finally {
            absences.of("zdm").forEach(absence -> absences.end(absence.id(), "zdm"));
        }
    }

    @Test
    void aUnitWithoutAHeadIsToldAtItsOwnAddressAndTheTimelineSaysSo() {
        tester.refuse(number, "ztm");
        tester.passUntil(number, dueDates.dueAt(ledger()));
        assertThat(told(1)).extracting(Message::recipient).containsExactly("ztm@warszawa.example");
        assertThat(timeline.of(number)).filteredOn(each -> each.kind().equals("escalated")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("Nikt nie ma adresu e-mail w swoim koncie", "ztm@warszawa.example"));
    }

    @Test
    void aNewDateKeepsTheRungsAboveFromBeingToldBeforeIt() {
        Instant due = dueDates.dueAt(ledger());
        Instant second = dueDates.rungAt(ledger(), 2);
        tester.passUntil(number, due);
        assertThatThrownBy(() -> ladder.promise(number, 2, LocalDate.parse("2026-04-15"), "x")).isInstanceOf(CaseConflict.class).hasMessageContaining("nikogo jeszcze nie powiadomiono");
        Instant promised = ladder.promise(number, 1, LocalDate.parse("2026-04-15"), "Czekamy na część.");

        assertThat(promised.atZone(WARSAW).toLocalDate()).isEqualTo(LocalDate.parse("2026-04-15"));
        assertThat(promised).isAfter(second);
        assertThat(tester.request(number).dueAt()).isEqualTo(promised).isEqualTo(tester.task(number).getDueDate().toInstant());
        assertThat(messages()).contains("deadline-moved");
        assertThat(kinds()).contains("prolonged", "rung-promised");
        assertThat(escalations.latest(number, 1)).hasValueSatisfying(rung -> assertThat(rung.answer().newDue()).isEqualTo(promised));
        assertThatThrownBy(() -> ladder.stands(number, 1, "x")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie czeka już");

        tester.passUntil(number, promised);
        assertThat(climbed()).as("nobody above is told while the new date runs").isEqualTo(1);
        Instant next = dueDates.rungAt(ledger(), 2);
        assertThat(next).isAfter(promised);
        tester.passUntil(number, next.minusSeconds(1));
        assertThat(climbed()).isEqualTo(1);
        tester.passUntil(number, next);
        assertThat(climbed()).isEqualTo(2);
        tester.passUntil(number, next.plus(120, DAYS));
        assertThat(climbed()).isEqualTo(3);
    }

    @Test
    void thatTheDateStandsMovesNothing() {
        tester.passUntil(number, dueDates.dueAt(ledger()));
        Instant second = dueDates.rungAt(ledger(), 2);
        ladder.stands(number, 1, "Ekipa jest w drodze.");
        assertThat(kinds()).contains("rung-stands").doesNotContain("prolonged");
        assertThat(messages()).doesNotContain("deadline-moved");
        tester.passUntil(number, second);
        assertThat(climbed()).isEqualTo(2);
        assertThat(escalations.latest(number, 2)).hasValueSatisfying(rung -> assertThat(rung.waiting()).isTrue());
        tester.finish(number);
        assertThat(escalations.latest(number, 2)).hasValueSatisfying(rung -> {
            assertThat(rung.waiting()).as("the case is over").isFalse();
            assertThat(rung.answer()).isNull();
        });
    }

    @Test
    void whatCannotBeDeliveredGoesToTheCoordinators() {
        tester.passUntil(number, dueDates.dueAt(ledger()));
        Message lost = told(1).get(0);
        transaction.executeWithoutResult(status -> events.publishEvent(new Undelivered(lost)));
        assertThat(told(1)).extracting(Message::recipient).containsExactlyInAnyOrder("zdm.marek@warszawa.example", "koordynator.jan@warszawa.example");
        assertThat(told(1)).extracting(Message::body).containsOnly(lost.body());
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("undelivered")).singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("zdm.marek@warszawa.example. Sprawdź", "koordynator.jan@warszawa.example"));

        Message again = told(1).stream().filter(message -> !message.equals(lost)).findFirst().orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new Undelivered(again)));
        assertThat(told(1)).as("no further").hasSize(2);
        assertThat(kinds().stream().filter("undelivered"::equals)).hasSize(2);
    }

    @Test
    void aCaseOpenedAgainClimbsAnewAndTellsAnew() {
        tester.passUntil(number, dueDates.dueAt(ledger()));
        tester.finish(number);
        cases.contest(number, "Nadal dziura.");
        tester.complete(number, Map.of("result", "reopened", "notes", "Rzeczywiście."));
        tester.passUntil(number, dueDates.dueAt(ledger()));
        assertThat(climbed()).isEqualTo(2);
        assertThat(told(1)).as("a message for each time").hasSize(2);
    }
}
