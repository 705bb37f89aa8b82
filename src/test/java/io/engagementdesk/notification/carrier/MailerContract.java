package io.engagementdesk.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of carrying mails away keeps to. */
abstract class MailerContract {

    /** What arrived at an address. */
    record Arrived(String id, String subject, String html, String text, List<Mail.Attachment> files) {}

    abstract Mailer mailer();

    abstract List<Arrived> arrivedAt(String address);

    abstract UUID newMessage(String address);

    @Test
    void htmlTextAndFilesArriveAsTheyWere() {
        String address = unusedAddress();
        byte[] content = {0, 1, 2, (byte) 0xff};
        Mail mail =
                mail(address, "Grüße aus Київ – №1", List.of(new Mail.Attachment("a.pdf", "application/pdf", content)));
        mailer().send(mail);
        Arrived arrived = arrivedAt(address).get(0);
        assertThat(arrived.subject()).isEqualTo("Grüße aus Київ – №1");
        assertThat(arrived.html()).contains("<p>Grüße</p>");
        assertThat(arrived.text()).contains("Grüße, Київ");
        assertThat(arrived.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("a.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.content()).isEqualTo(content);
        });
    }

    @Test
    void aRepetitionAfterACrashIsRecognisableAsTheSameMail() {
        String address = unusedAddress();
        Mail mail = mail(address, "Once", List.of());
        mailer().send(mail);
        mailer().send(mail);
        assertThat(Set.copyOf(arrivedAt(address).stream().map(Arrived::id).toList()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: all@b.example",
                "a@b.example\nX: y",
                "a@b.example,c@b.example",
                "a b@b.example",
                "",
                "nobody",
                "<a@b.example>"
            })
    void anAddressThatWouldBecomeMoreThanOneHeaderIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> mail(address, "Subject", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One\r\nBcc: all@b.example", "One\nTwo", "One\u0000", "One\u2028Two"})
    void aSubjectThatWouldBecomeAHeaderOfItsOwnIsRefused(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> mail("a@b.example", subject, List.of()));
        assertThat(Mail.line(subject)).doesNotContainPattern("\\p{Cntrl}|\u2028");
    }

    private Mail mail(String address, String subject, List<Mail.Attachment> files) {
        String text = new String("Grüße, Київ\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return new Mail(newMessage(address), address, subject, "<p>Grüße</p>", text, files);
    }

    private static String unusedAddress() {
        return "m" + UUID.randomUUID() + "@mail.example";
    }
}
