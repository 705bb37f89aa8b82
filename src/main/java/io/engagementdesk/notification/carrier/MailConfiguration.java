package io.engagementdesk.notification.carrier;

import io.engagementdesk.money.Practice;
import io.engagementdesk.process.DeskProperties;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** SMTP where spring.mail.host is set, else the mailbox; a practice at work has no mailbox. */
    @Bean
    Mailer mailer(
            ObjectProvider<JavaMailSender> smtp,
            MailProperties settings,
            DeskProperties desk,
            Practice practice,
            JdbcClient jdbc,
            Clock clock) {
        JavaMailSender sender = smtp.getIfAvailable();
        if (sender != null) {
            return new SmtpMailer(sender, settings, practice.name());
        }
        if (desk.production()) {
            throw new IllegalStateException("Set spring.mail.host: in production mails leave by SMTP.");
        }
        return new MailboxMailer(jdbc, clock);
    }
}
