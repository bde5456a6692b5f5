package pl.sprawa.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.SlimDatabase;

/** This module's beans on a database, without scheduler and mail server: tests poll by themselves, with a sender of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = NotificationContext.Beans.class,
        properties = "sprawa.mail.from=Miasto <miasto@example.org>")
@interface NotificationContext {

    @Import({SlimDatabase.class, Outbox.class, MessageRows.class, SendingQueue.class, Sender.class})
    @EnableConfigurationProperties(MailSettings.class)
    class Beans {
    }
}
