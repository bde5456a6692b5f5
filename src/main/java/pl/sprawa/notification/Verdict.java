package pl.sprawa.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** What a failed hand-over says about the message. Only where the server certainly did not accept it may it be sent again. */
enum Verdict {

    /** Accepted; only the farewell went wrong. */
    SENT,
    /** Not accepted, for a reason that may pass: server not reached, log-in refused, "try later" (4xx). */
    RETRY,
    /** Never will be accepted: no such address, refused for good (5xx). */
    FAIL,
    /** The connection broke while the server had the message. */
    UNKNOWN;

    static Verdict of(RuntimeException failure) {
        if (failure instanceof MailAuthenticationException) {
            return RETRY;
        }
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return FAIL;
        }
        if (!(failure instanceof MailSendException sending)) {
            return UNKNOWN;
        }
        Exception[] ofMessage = sending.getMessageExceptions();
        if (ofMessage == null || ofMessage.length == 0) {
            return SENT;
        }
        // Spring names as cause the exception of connecting, which it also notes for every message that was to follow.
        return ofMessage[0] == sending.getCause() ? RETRY : ofReply(ofMessage[0]);
    }

    private static Verdict ofReply(Exception failure) {
        int code = -1;
        for (Exception link = failure; link != null; link = link instanceof MessagingException next ? next.getNextException() : null) {
            code = Math.max(code, code(link));
        }
        return code >= 500 ? FAIL : code >= 400 ? RETRY : UNKNOWN;
    }

    private static int code(Exception link) {
        if (link instanceof SMTPSendFailedException reply) {
            return reply.getReturnCode();
        }
        if (link instanceof SMTPAddressFailedException reply) {
            return reply.getReturnCode();
        }
        return link instanceof SMTPSenderFailedException reply ? reply.getReturnCode() : -1;
    }
}
