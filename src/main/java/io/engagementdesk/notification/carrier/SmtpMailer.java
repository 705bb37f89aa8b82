package io.engagementdesk.notification.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by SMTP: what the server refuses for good is not tried again, what it has accepted is not sent again. */
class SmtpMailer implements Mailer {

    private final JavaMailSender smtp;
    private final MimeLetter letter;

    SmtpMailer(JavaMailSender smtp, MailProperties settings, String practice) {
        this.smtp = smtp;
        this.letter = new MimeLetter(settings, practice);
    }

    @Override
    public void send(Mail mail) {
        MimeMessage mime = written(mail);
        try {
            smtp.send(mime);
        } catch (MailSendException failure) {
            if (!failure.getFailedMessages().isEmpty()) {
                throw Refused.by(failure).map(RuntimeException.class::cast).orElse(failure);
            }
            // The server has accepted it and was lost while taking leave: sending again would be a second mail.
        }
    }

    private MimeMessage written(Mail mail) {
        try {
            return letter.of(mail);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }
}
