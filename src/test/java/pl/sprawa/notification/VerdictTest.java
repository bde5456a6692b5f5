package pl.sprawa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** What each way in which a real SMTP conversation can fail says about the message. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 sender refused, FAIL",
        "MAIL, 451 later, RETRY",
        "RCPT, 550 no such user, FAIL",
        "RCPT, 450 greylisted, RETRY",
        "DATA, 554 no, FAIL",
        "DATA, 421 closing, RETRY",
        "., 552 too large, FAIL",
        "., 451 disk full, RETRY",
        "RCPT, '', UNKNOWN",
        "., '', UNKNOWN"})
    void failuresOfAConversation(String command, String answer, Verdict verdict) throws IOException {
        assertThat(Verdict.of(failure(Map.of(command, answer)))).isEqualTo(verdict);
    }

    @Test
    void serverThatHangsUpAtOnceHasAcceptedNothing() throws IOException {
        assertThat(Verdict.of(failure(Map.of("EHLO", "", "HELO", "")))).isEqualTo(Verdict.RETRY);
        assertThat(Verdict.of(new MailAuthenticationException("no"))).isEqualTo(Verdict.RETRY);
    }

    @Test
    void acceptedIsSentEvenIfTheFarewellFails() {
        assertThat(Verdict.of(new MailSendException("Failed to close server connection", new IOException("reset")))).isEqualTo(Verdict.SENT);
    }

    @Test
    void failureWhileSayingGoodbyeDoesNotHideTheReply() throws IOException {
        assertThat(Verdict.of(failure(new HashMap<>(Map.of("RCPT", "550 no such user", "QUIT", ""))))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anythingElseIsUnknown() {
        assertThat(Verdict.of(new IllegalStateException("?"))).isEqualTo(Verdict.UNKNOWN);
    }

    private static MailException failure(Map<String, String> answers) throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(answers)) {
            JavaMailSender mail = MailServer.at(server.port()).getObject();
            SimpleMailMessage letter = new SimpleMailMessage();
            letter.setFrom("miasto@example.org");
            letter.setTo("anna@example.org");
            letter.setText("Dziękujemy.");
            return assertThrows(MailException.class, () -> mail.send(letter));
        }
    }
}
