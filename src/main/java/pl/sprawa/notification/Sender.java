package pl.sprawa.notification;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands waiting messages to the mail server, if there is one; on as many nodes as you like. */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final SendingQueue queue;
    private final MailSettings settings;
    private final JavaMailSender mail;
    private volatile boolean stopping;

    /** @throws IllegalStateException if there is a mail server but no sender's address */
    Sender(SendingQueue queue, MailSettings settings, ObjectProvider<JavaMailSender> mail) {
        this.queue = queue;
        this.settings = settings;
        this.mail = mail.getIfAvailable();
        if (this.mail != null && settings.from().isBlank()) {
            throw new IllegalStateException("spring.mail.host is set but sprawa.mail.from is not: set the address that messages come from");
        }
    }

    @Scheduled(fixedDelayString = "${sprawa.mail.poll:PT5S}")
    synchronized void poll() {
        int expired = queue.expire();
        if (expired > 0) {
            LOG.warn("{} messages were being sent when their sender stopped; they are shown as unknown and not sent again", expired);
        }
        if (mail == null) {
            return;
        }
        List<OutgoingMessage> batch;
        do {
            batch = queue.take();
            batch.forEach(this::send);
        } while (!batch.isEmpty() && !stopping);
    }

    /** From here on the message under way is still handed over, and the others are given back. */
    @EventListener(ContextClosedEvent.class)
    void stopping() {
        stopping = true;
    }

    /** Returns when no message is under way. */
    @PreDestroy
    void stop() {
        stopping();
        synchronized (this) {
            LOG.debug("Sender at rest");
        }
    }

    private void send(OutgoingMessage taken) {
        if (stopping) {
            queue.release(taken);
            return;
        }
        try {
            mail.send(letter(taken.message()));
            queue.sent(taken);
        } catch (RuntimeException e) {
            settle(taken, e);
        }
    }

    private void settle(OutgoingMessage taken, RuntimeException failure) {
        Verdict verdict = Verdict.of(failure);
        LOG.warn("Message {}: {}", taken.message().key(), verdict);
        LOG.debug("Message {}", taken.message().key(), failure);
        try {
            switch (verdict) {
                case SENT -> queue.sent(taken);
                case RETRY -> queue.retry(taken, failure.getMessage());
                case FAIL -> queue.fail(taken, failure.getMessage());
                case UNKNOWN -> queue.unknown(taken, failure.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.error("Message {} stays as being sent, because its end cannot be written", taken.message().key(), e);
        }
    }

    /** Plain text; marked as made by a machine, so that no holiday reply comes back (RFC 3834). */
    private MimeMessage letter(Message message) {
        try {
            MimeMessage letter = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            helper.setValidateAddresses(true);
            helper.setFrom(settings.from());
            helper.setTo(message.recipient());
            helper.setSubject(message.subject().replaceAll("\\R", " "));
            helper.setText(message.body());
            letter.setHeader("Auto-Submitted", "auto-generated");
            return letter;
        } catch (MessagingException | RuntimeException e) {
            throw new MailParseException(e);
        }
    }
}
