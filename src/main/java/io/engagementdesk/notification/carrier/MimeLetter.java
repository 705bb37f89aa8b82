package io.engagementdesk.notification.carrier;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a mail as a mail server takes it; its Message-ID is the message's, so that a repetition can be told by the reader's server. */
class MimeLetter {

    private final MailProperties settings;
    private final String practice;

    MimeLetter(MailProperties settings, String practice) {
        this.settings = settings;
        this.practice = practice;
    }

    MimeMessage of(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mime = new Identified(mail.id() + "@" + settings.domain());
        MimeMessageHelper parts = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from(), practice);
        parts.setReplyTo(settings.replyTo().orElse(settings.from()));
        parts.setTo(mail.recipient());
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        mime.setHeader("Auto-Submitted", "auto-generated");
        for (Mail.Attachment file : mail.attachments()) {
            enclose(file, parts);
        }
        return mime;
    }

    private static void enclose(Mail.Attachment file, MimeMessageHelper parts) throws MessagingException {
        if (file.isCalendar()) {
            offer(file, parts);
        }
        String type = file.isCalendar() ? "application/ics" : file.mediaType();
        parts.addAttachment(file.name(), new ByteArrayResource(file.content()), type);
    }

    /** Beside text and HTML, where calendars look for an invitation (RFC 6047, 2.4). */
    private static void offer(Mail.Attachment invitation, MimeMessageHelper parts) throws MessagingException {
        String type = "text/calendar; charset=UTF-8; method=" + invitation.calendarMethod();
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(invitation.content(), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        try {
            Multipart alternative =
                    (Multipart) parts.getMimeMultipart().getBodyPart(0).getContent();
            alternative.addBodyPart(part);
        } catch (IOException impossible) {
            throw new MessagingException("The text of the mail cannot be read", impossible);
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
