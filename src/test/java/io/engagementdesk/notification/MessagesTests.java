package io.engagementdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.client.Channel;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.State;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** every message goes out once, by template and language, and what cannot go becomes somebody's task. */
class MessagesTests extends DeskTest {

    @Autowired
    private Messages messages;

    @Autowired
    private SentMessages sent;

    @Autowired
    private MessageJob job;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Documents documents;

    @Autowired
    private TransactionTemplate transaction;

    private final String address = UUID.randomUUID() + "@messages.example";

    @Test
    void aMessageIsWrittenInTheReadersLanguageAndTimeZone() {
        String engagement = engagement(address, "de", "Europe/Berlin");
        send(
                engagement,
                "1",
                Map.of("task", "Angebot prüfen", "about", "Es kostet nichts.", "expires", "2026-05-04T10:00:00Z"));
        journey.settle();
        var mail = jdbc.sql("select * from mailbox_mail where recipient = ?")
                .param(address)
                .query()
                .singleRow();
        assertThat(mail.get("subject")).isEqualTo("Angebot prüfen – " + engagement);
        assertThat(mail.get("html").toString())
                .contains("lang=\"de\"", "4. Mai 2026", "12:00", "Guten Tag Kim &lt;b&gt;Test,");
        assertThat(mail.get("text").toString())
                .contains("Guten Tag Kim <b>Test,", "Es kostet nichts.")
                .doesNotContain("<p");
    }

    @Test
    void theSameOccasionIsSentOnceAndARepeatedJobSendsNothing() {
        String engagement = engagement(address, "en", "UTC");
        send(engagement, "1", Map.of("task", "Once"));
        send(engagement, "1", Map.of("task", "Once"));
        journey.settle();
        job.run(messages.of(engagement).get(0).id().toString());
        assertThat(messages.of(engagement)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.recipient()).isEqualTo(address);
            assertThat(sent.subject()).isEqualTo("Once – " + engagement);
        });
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSentBecomesATaskOfTheDesk() {
        String engagement = engagement(address, "en", "UTC");
        send(engagement, "broken", Map.of("task", "Broken", "url", "no address at all"));
        journey.advance(Duration.ofHours(8));
        assertThat(messages.of(engagement)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.FAILED);
            assertThat(sent.subject()).isEqualTo("Broken – " + engagement);
        });
        assertThat(journey.open(engagement)).containsExactly("resolveUndelivered");
    }

    @Test
    void aMessageToNobodyBecomesATaskOfTheDeskAtOnce() {
        String engagement = engagement(address + "\r\nBcc: all@messages.example", "en", "UTC");
        send(engagement, "1", Map.of("task", "Nobody"));
        assertThat(journey.open(engagement)).containsExactly("resolveUndelivered");
    }

    @Test
    void aMessageIsSentAgainToTheAddressOfToday() {
        String engagement = engagement(UUID.randomUUID() + "@old.example", "en", "UTC");
        send(engagement, "1", Map.of("task", "Again"));
        journey.settle();
        jdbc.sql("update contact set email = ? where id = ?")
                .params(address, engagements.get(engagement).contact())
                .update();
        sent.sendAgain(engagement, messages.of(engagement).get(0).id(), "once", new Actor("desk", "page"));
        sent.sendAgain(engagement, messages.of(engagement).get(0).id(), "once", new Actor("desk", "page"));
        journey.settle();
        assertThat(messages.of(engagement)).extracting(Messages.Sent::state).containsOnly(State.SENT);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void factsAreNeverReadAsTextsNorBreakTheSubject() {
        String engagement = engagement(address, "en", "UTC");
        send(engagement, "1", Map.of("task", "a\r\nBcc: {zone} ${7*7} $1 \\", "about", "<script>{name}</script> #{x}"));
        journey.settle();
        var mail = jdbc.sql("select * from mailbox_mail where recipient = ?")
                .param(address)
                .query()
                .singleRow();
        assertThat(mail.get("subject")).isEqualTo("a  Bcc: {zone} ${7*7} $1 \\ – " + engagement);
        assertThat(mail.get("html").toString()).contains("&lt;script&gt;{name}&lt;/script&gt; #{x}");
    }

    @Test
    void amountsAreWrittenAsTheReaderWritesThem() {
        Message german = message(Locale.GERMAN);
        Message english = message(Locale.ENGLISH);
        assertThat(Facts.shown("EUR 1234.50", german)).isEqualTo("1.234,50\u00a0€");
        assertThat(Facts.shown("EUR 1234.50", english)).isEqualTo("€1,234.50");
        assertThat(Facts.shown("QQQ 1.00", english)).isEqualTo("QQQ 1.00");
    }

    @Test
    void oneOfUsIsWrittenToInHisLanguageAtHisAddress() {
        String engagement = engagement(address, "en", "UTC");
        transaction.executeWithoutResult(status -> messages.send(new Draft(
                engagement, "clientTask", new Messages.Staff("anna"), "1", Map.of("task", "Einladung"), List.of())));
        journey.settle();
        assertThat(messages.of(engagement)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.recipient()).isEqualTo("anna@practice.example");
        });
        assertThat(jdbc.sql("select text from mailbox_mail where subject = ?")
                        .param("Einladung – " + engagement)
                        .query(String.class)
                        .single())
                .contains("Guten Tag Anna Albrecht,", "Menschen der Praxis");
    }

    @Test
    void aMessageToALoginThatNobodyHasBecomesATaskOfTheDesk() {
        String engagement = engagement(address, "en", "UTC");
        transaction.executeWithoutResult(status -> messages.send(
                new Draft(engagement, "clientTask", new Messages.Staff("nobody-here"), "1", Map.of(), List.of())));
        assertThat(journey.open(engagement)).containsExactly("resolveUndelivered");
    }

    @Test
    void documentsTravelWithTheMessage() {
        String engagement = engagement(address, "de", "UTC");
        UUID contact = engagements.get(engagement).contact();
        var issued = documents.issue(new Documents.Order(engagement, "specimen", "muster", Locale.GERMAN, Map.of()));
        transaction.executeWithoutResult(status -> messages.send(
                new Draft(engagement, "clientTask", contact, "1", Map.of("task", "Beleg"), List.of(issued.pdf()))));
        journey.settle();
        assertThat(jdbc.sql("select name from mailbox_attachment a join mailbox_mail m on m.message_id = a.message_id"
                                + " where recipient = ?")
                        .param(address)
                        .query(String.class)
                        .list())
                .containsExactly("muster.pdf");
    }

    private void send(String engagement, String occasion, Map<String, String> facts) {
        UUID contact = engagements.get(engagement).contact();
        transaction.executeWithoutResult(
                status -> messages.send(new Draft(engagement, "clientTask", contact, occasion, facts)));
    }

    private int mails() {
        return jdbc.sql("select count(*) from mailbox_mail where recipient = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    /** An engagement whose contact has this address. */
    private String engagement(String email, String language, String zone) {
        String engagement = cast.engagement("advice-call", language);
        jdbc.sql("update contact set name = 'Kim <b>Test', email = ?, time_zone = ? where id = ?")
                .params(email, zone, engagements.get(engagement).contact())
                .update();
        return engagement;
    }

    private static Message message(Locale language) {
        return new Message(
                UUID.randomUUID(),
                "r",
                "E-1",
                "t",
                new Recipient(UUID.randomUUID(), null, "Kim", Channel.EMAIL, "", language, ZoneOffset.UTC),
                Map.of(),
                State.QUEUED);
    }
}
