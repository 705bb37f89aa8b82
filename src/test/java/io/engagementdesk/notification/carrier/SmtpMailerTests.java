package io.engagementdesk.notification.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailerTests extends MailerContract {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @Test
    void itSaysWhoSendsItAndWhereAnAnswerGoes() throws MessagingException {
        mailer().send(new Mail(UUID.randomUUID(), "from@mail.example", "From", "<p>From</p>", "From", List.of()));
        MimeMessage mail = SERVER.getReceivedMessagesForDomain("from@mail.example")[0];
        assertThat(mail.getFrom()[0]).hasToString("Practice <desk@practice.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("person@practice.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@practice.example>");
    }

    @Test
    void aServerThatIsNotThereIsToldByAnException() {
        JavaMailSenderImpl nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        Mail mail = new Mail(UUID.randomUUID(), "a@mail.example", "S", "<p>S</p>", "S", List.of());
        assertThatThrownBy(() -> mailer(nowhere).send(mail)).isInstanceOf(MailSendException.class);
    }

    @Test
    void anInvitationIsOfferedBesideTheText() throws Exception {
        byte[] ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gespräch\r\nEND:VCALENDAR\r\n".getBytes(UTF_8);
        Mail.Attachment file = new Mail.Attachment("invitation.ics", "text/calendar", ics);
        mailer().send(new Mail(UUID.randomUUID(), "ics@mail.example", "Invitation", "<p>I</p>", "I", List.of(file)));
        MimeMessage mail = SERVER.getReceivedMessagesForDomain("ics@mail.example")[0];
        List<Part> leaves = leaves(mail);
        assertThat(leaves)
                .extracting(part -> part.getContentType().replaceAll(";.*", "").strip())
                .containsExactly("text/plain", "text/html", "text/calendar", "application/ics");
        assertThat(leaves.get(2).getContentType()).contains("method=REQUEST", "charset=UTF-8");
        assertThat(leaves.get(2).getInputStream().readAllBytes()).isEqualTo(ics);
        assertThat(leaves.get(3).getFileName()).isEqualTo("invitation.ics");
        assertThat(leaves.get(3).getInputStream().readAllBytes()).isEqualTo(ics);
    }

    @Override
    Mailer mailer() {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(SERVER.getSmtp().getPort());
        return mailer(smtp);
    }

    private static Mailer mailer(JavaMailSenderImpl smtp) {
        MailProperties settings = new MailProperties("desk@practice.example", Optional.of("person@practice.example"));
        return new SmtpMailer(smtp, settings, "Practice");
    }

    @Override
    UUID newMessage(String address) {
        return UUID.randomUUID();
    }

    @Override
    List<Arrived> arrivedAt(String address) {
        return Stream.of(SERVER.getReceivedMessagesForDomain(address))
                .map(SmtpMailerTests::read)
                .toList();
    }

    private static Arrived read(MimeMessage mail) {
        try {
            List<Part> parts = leaves(mail);
            return new Arrived(
                    mail.getMessageID(),
                    mail.getSubject(),
                    text(parts, "text/html"),
                    text(parts, "text/plain"),
                    parts.stream()
                            .filter(SmtpMailerTests::isFile)
                            .map(SmtpMailerTests::file)
                            .toList());
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Part> leaves(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        List<Part> leaves = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            BodyPart inner = several.getBodyPart(i);
            leaves.addAll(leaves(inner));
        }
        return leaves;
    }

    private static String text(List<Part> parts, String type) throws MessagingException, IOException {
        for (Part part : parts) {
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new IllegalStateException("No part is " + type);
    }

    private static boolean isFile(Part part) {
        try {
            return part.getFileName() != null;
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Mail.Attachment file(Part part) {
        try {
            String type = part.getContentType().replaceAll(";.*", "").strip();
            return new Mail.Attachment(
                    part.getFileName(), type, part.getInputStream().readAllBytes());
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
