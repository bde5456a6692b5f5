package pl.sprawa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.notification.OutgoingMessage.State.FAILED;
import static pl.sprawa.notification.OutgoingMessage.State.PENDING;
import static pl.sprawa.notification.OutgoingMessage.State.SENT;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import pl.sprawa.SlimDatabase;

abstract class OutboxCases extends MailCases {

    @Test
    void sendsOnceWhatWasPosted() throws Exception {
        assertThat(outbox.post(new Message("received", NUMBER, "anna@example.org", "Zgłoszenie\r\nBcc: x@example.org", "Dziękujemy — zgłoszenie przyjęte."))).isTrue();
        Sender sender = sender();
        sender.poll();
        sender.poll();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Zgłoszenie Bcc: x@example.org");
        assertThat(letter.getContent().toString().strip()).isEqualTo("Dziękujemy — zgłoszenie przyjęte.");
        assertThat(letter.getFrom()[0]).hasToString("Miasto <miasto@example.org>");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.org");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(outbox.of(NUMBER)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(SENT);
            assertThat(sent.sentAt()).isEqualTo(SlimDatabase.START);
        });
    }

    @Test
    void aKeyIsUsedOnceAndTheCallersTransactionLivesOn() {
        transaction.executeWithoutResult(status -> {
            assertThat(post("a", "anna@example.org")).isTrue();
            assertThat(post("a", "jan@example.org")).isFalse();
            assertThat(post("b", "anna@example.org")).isTrue();
        });
        assertThat(post("a", "anna@example.org")).isFalse();
        assertThat(outbox.of(NUMBER)).extracting(m -> m.message().key() + m.message().recipient()).containsExactly("aanna@example.org", "banna@example.org");
        assertThat(outbox.of("other")).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            post("a", "anna@example.org");
            status.setRollbackOnly();
        });
        sender().poll();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.of(NUMBER)).isEmpty();
    }

    @Test
    void nothingIsSentBeforeTheCommit() throws Exception {
        transaction.executeWithoutResult(status -> {
            post("a", "anna@example.org");
            inAnotherThread(() -> sender().poll());
            assertThat(server.getReceivedMessages()).isEmpty();
        });
        sender().poll();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void waitsAndIsReadableWithoutAMailServer() {
        post("a", "anna@example.org");
        clock.forward(Duration.ofMinutes(1));
        post("b", "anna@example.org");
        withoutServer.poll();
        assertThat(outbox.latest(1)).singleElement().satisfies(newest -> assertThat(newest.message().key()).isEqualTo("b"));
        assertThat(outbox.latest(9)).extracting(OutgoingMessage::state).containsExactly(PENDING, PENDING);
    }

    @Test
    void poisonAddressDoesNotBlockTheOthers() {
        post("a", "no address at all");
        post("b", "anna@example.org");
        post("c", "x@example.org, y@example.org");
        post("d", "jan@example.org");
        sender().poll();
        assertThat(received()).containsExactlyInAnyOrder("anna@example.org", "jan@example.org");
        assertThat(outbox.of(NUMBER)).extracting(OutgoingMessage::state).containsExactly(FAILED, SENT, FAILED, SENT);
    }

    @Test
    void erasesPersonalDataAndSendsNothingMore() {
        post("sent", "anna@example.org");
        sender().poll();
        post("pending", "anna@example.org");
        outbox.erase(NUMBER);
        sender().poll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.of(NUMBER)).allSatisfy(m -> assertThat(m.message().recipient() + m.message().subject() + m.message().body()).isEmpty());
        assertThat(post("pending", "anna@example.org")).isFalse();
    }

    @Test
    void refusesAMessageToNobody() {
        assertThatThrownBy(() -> post("a", " ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a has no recipient");
    }
}
