package io.engagementdesk.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.notification.carrier.MoodySmtp.Mood;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** F41: a mail server refuses for now, for good, drops the connection, or takes its time. */
class SmtpTroubleTests {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    private final Mail mail = new Mail(UUID.randomUUID(), "reader@mail.example", "Subject", "<p>T</p>", "T", List.of());

    @Test
    void whatIsRefusedForNowArrivesWhenItIsRepeated() throws IOException {
        try (MoodySmtp server = new MoodySmtp(Mood.GREYLISTING, Mood.KIND)) {
            Mailer mailer = mailer(server);
            assertThatThrownBy(() -> mailer.send(mail)).isInstanceOf(MailSendException.class);
            mailer.send(mail);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_READER", "REFUSES_TEXT"})
    void whatIsRefusedForGoodIsNotRepeated(Mood mood) throws IOException {
        try (MoodySmtp server = new MoodySmtp(mood)) {
            assertThatThrownBy(() -> mailer(server).send(mail))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("55");
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void whatMayHaveArrivedIsRepeatedUnderTheSameId() throws IOException {
        try (MoodySmtp server = new MoodySmtp(Mood.DROPS_AFTER_DATA, Mood.KIND)) {
            Mailer mailer = mailer(server);
            assertThatThrownBy(() -> mailer.send(mail)).isInstanceOf(MailSendException.class);
            mailer.send(mail);
            assertThat(server.taken().stream().map(SmtpTroubleTests::id).distinct())
                    .singleElement()
                    .isEqualTo("<" + mail.id() + "@practice.example>");
        }
    }

    @Test
    void whatWasAcceptedIsSentWhateverBecomesOfTheConnection() throws IOException {
        try (MoodySmtp server = new MoodySmtp(Mood.DROPS_AFTER_RECEIPT)) {
            mailer(server).send(mail);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aSlowServerGetsItOnce() throws IOException {
        try (MoodySmtp server = new MoodySmtp(Mood.SLOW)) {
            mailer(server).send(mail);
            assertThat(server.taken()).hasSize(1);
        }
    }

    private static String id(String taken) {
        return MESSAGE_ID.matcher(taken).results().findFirst().orElseThrow().group(1);
    }

    private static Mailer mailer(MoodySmtp server) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.port());
        smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new SmtpMailer(smtp, new MailProperties("desk@practice.example", Optional.empty()), "Practice");
    }
}
