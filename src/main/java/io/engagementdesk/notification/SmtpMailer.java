package io.engagementdesk.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP; the Message-ID is the message's, so that a repetition after a crash can be told by the reader's server. */
class SmtpMailer implements Mailer {

    private final JavaMailSender smtp;
    private final MailProperties settings;
    private final String practice;

    SmtpMailer(JavaMailSender smtp, MailProperties settings, String practice) {
        this.smtp = smtp;
        this.settings = settings;
        this.practice = practice;
    }

    @Override
    public void send(Mail mail) {
        MimeMessage mime = new Identified(mail.id() + "@" + settings.domain());
        try {
            write(mail, new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name()));
        } catch (MessagingException | java.io.UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
        smtp.send(mime);
    }

    private void write(Mail mail, MimeMessageHelper mime)
            throws MessagingException, java.io.UnsupportedEncodingException {
        mime.setFrom(settings.from(), practice);
        mime.setReplyTo(settings.replyTo().orElse(settings.from()));
        mime.setTo(mail.recipient());
        mime.setSubject(mail.subject());
        mime.setText(mail.text(), mail.html());
        mime.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
        for (Mail.Attachment file : mail.attachments()) {
            mime.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
    }

    /** JavaMail would overwrite any other Message-ID while sending. */
    private static final class Identified extends MimeMessage {

        private final String id;

        private Identified(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
