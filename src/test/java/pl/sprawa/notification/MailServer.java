package pl.sprawa.notification;

import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connects a sender to a test's mail server. */
final class MailServer {

    private MailServer() {
    }

    static ObjectProvider<JavaMailSender> at(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        Properties limits = mail.getJavaMailProperties();
        String millis = Long.toString(Duration.ofSeconds(60).toMillis());
        limits.setProperty("mail.smtp.connectiontimeout", millis);
        limits.setProperty("mail.smtp.timeout", millis);
        return new StaticListableBeanFactory(java.util.Map.of("mail", mail)).getBeanProvider(JavaMailSender.class);
    }
}
