package io.engagementdesk.callback;

import static io.engagementdesk.callback.Visits.AGREED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import io.engagementdesk.engagement.Timeline;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A user task for the client with a form is all an analyst draws: the rest is there without Java. */
class AnalystDrawsAClientTaskTests extends DeskTest {

    private Visits visits;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ClientLinks links;

    @Autowired
    private Timeline timeline;

    @BeforeEach
    void visitors() {
        visits = new Visits(engine, journey, cast, mvc, jdbc);
    }

    @Test
    void theClientGetsAMailInHisLanguageWithALinkAndTheTasksOwnWords() {
        String english = visits.engagement("en");
        assertThat(visits.mails(english))
                .singleElement()
                .asString()
                .contains(
                        "Confirm your visit – " + english,
                        "Hello Cleo Client,",
                        "Please tell us whether the visit suits you.");
        assertThat(visits.mails(visits.engagement("de")).get(0)).contains("Guten Tag Cleo Client,", "Seite öffnen");
        assertThat(links.open(english)).singleElement().satisfies(link -> {
            assertThat(link.contact()).isEqualTo("Cleo Client");
            assertThat(Duration.between(link.since(), link.expires()))
                    .isBetween(
                            Duration.ofDays(3).minusMinutes(1),
                            Duration.ofDays(3).plusMinutes(1));
        });
        assertThat(jdbc.sql("select facts from message where engagement = ?")
                        .param(english)
                        .query(String.class)
                        .single())
                .doesNotContain(visits.token(english));
    }

    @Test
    void thePageShowsTheFormInTheClientsLanguageAndChangesNothing() {
        String engagement = visits.engagement("de");
        String link = "/c/" + visits.token(engagement);
        Visits.Seen german = visits.open(link);
        assertThat(german.status()).isEqualTo(200);
        assertThat(german.page().selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(german.text())
                .contains("Demo Practice GmbH · Auftrag " + engagement, "Absenden", "Does it suit you?");
        assertThat(german.page().title()).isEqualTo("Confirm your visit – Demo Practice GmbH");
        assertThat(german.page().select("h1").text()).isEqualTo("Confirm your visit");
        Visits.Seen english = visits.open(link + "?lang=en");
        assertThat(english.page().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.text()).contains("engagement " + engagement, "Send");
        assertThat(journey.open(engagement)).containsExactly("confirmVisit");
    }

    @Test
    void everyFieldHasItsLabelAndWhatAnAnalystPastesInStaysProse() {
        Visits.Seen seen = visits.open("/c/" + visits.token(visits.engagement("en")));
        seen.page().select(".reach").remove(); // stands below every task
        seen.page().select("main input, main select, main textarea").forEach(field -> assertThat(
                        seen.page().select("label[for=" + field.id() + "]"))
                .as(field.outerHtml())
                .hasSize(1));
        assertThat(seen.page().select("fieldset > legend").eachText())
                .containsExactly("Does it suit you?", "The day", "Topics (optional)");
        assertThat(seen.page().select("main strong").text()).isEqualTo("visit");
        assertThat(seen.page()
                        .select("script:not([src^=/assets/]), img:not([src^=/assets/]), [onclick], [href^=javascript]"))
                .isEmpty();
        assertThat(seen.page().select("[name=onBehalfReason]")).isEmpty();
    }

    @Test
    void badInputIsRefusedBesideItsFieldAndWhatWasEnteredIsKept() {
        String engagement = visits.engagement("de");
        Map<String, String> bad = new HashMap<>(AGREED);
        bad.putAll(
                Map.of("day", "2027-02-29", "hours", "9,5", "topics", "a|b", "remark", "x".repeat(201), "price", "0"));
        bad.remove("answer");
        Visits.Seen seen = visits.answer("/c/" + visits.token(engagement), bad);
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-answer-0", "#f-day", "#f-hours", "#f-remark", "#content");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .allSatisfy(target -> assertThat(seen.page().select(target)).hasSize(1));
        assertThat(seen.page().selectFirst("#f-hours-error").text())
                .isEqualTo("Bitte geben Sie eine Zahl von 1 bis 8 ein.");
        assertThat(seen.page().selectFirst("#f-hours").val()).isEqualTo("9,5");
        assertThat(seen.page().selectFirst("#f-receivedBy").val()).isEqualTo("Kim <i>Kowalski");
        assertThat(seen.page().select("[name=topics][checked], [name=house][checked]"))
                .hasSize(3);
        assertThat(journey.open(engagement)).containsExactly("confirmVisit");
    }

    @Test
    void anAnswerCompletesTheTaskAndThePageBecomesItsReceipt() {
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        Visits.Seen sent = visits.answer(link, AGREED);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.response().getHeader("Location")).isEqualTo(link);
        assertThat(journey.open(engagement)).containsExactly("prepareVisit");
        Visits.Seen receipt = visits.open(link);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text())
                .contains("We received your answer on", "Yes, please", "2.5", "Kim <i>Kowalski", "yes");
        assertThat(receipt.page().select("h1").text()).isEqualTo("Confirm your visit");
        assertThat(receipt.text()).contains("February 26, 2027");
        assertThat(receipt.page().select("form:not(.reach form)")).isEmpty();
        assertThat(visits.answer(link, AGREED).status()).isEqualTo(409);
        assertThat(links.open(engagement)).isEmpty();
    }

    @Test
    void theAnswerIsKeptAndTheProcessKeepsOnlyWhatItsModelReads() {
        String engagement = visits.engagement("en");
        visits.answer("/c/" + visits.token(engagement), AGREED);
        assertThat(jdbc.sql("select answers from task_answer where engagement = ?")
                        .param(engagement)
                        .query(String.class)
                        .single())
                .contains("Kim <i>Kowalski");
        assertThat(timeline.of(engagement)).anySatisfy(entry -> {
            assertThat(entry.what()).isEqualTo("answered");
            assertThat(entry.who()).isEqualTo("client");
        });
        assertThat(engine.getRuntimeService()
                        .getVariables(journey.task(engagement, "prepareVisit").getExecutionId()))
                .containsKeys("answer", "hours", "house")
                .doesNotContainKeys("receivedBy", "remark", "day");
    }

    @Test
    void anExpiredLinkOffersANewOneThatGoesToTheKnownAddressOnly() {
        String engagement = visits.engagement("en");
        String old = "/c/" + visits.token(engagement);
        letPass(engagement);
        Visits.Seen gone = visits.open(old);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("This link has expired");
        assertThat(visits.answer(old, AGREED).status()).isEqualTo(410);
        Visits.Seen renewed = visits.answer(
                gone.page().selectFirst("form[action]").attr("action"), Map.of("email", "evil@x.example"));
        assertThat(renewed.status()).isEqualTo(200);
        visits.answer(old + "/renew", Map.of());
        journey.settle();
        assertThat(visits.mails(engagement)).hasSize(2);
        String link = "/c/" + visits.token(engagement);
        assertThat(link).isNotEqualTo(old);
        assertThat(visits.open(old).text()).contains("There is a newer link");
        assertThat(visits.answer(link, AGREED).status()).isEqualTo(303);
    }

    @Test
    void aLinkWhoseTaskEndedOtherwiseSaysSoAndMailsNothing() {
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        engine.getRuntimeService()
                .deleteProcessInstance(
                        journey.task(engagement, "confirmVisit").getProcessInstanceId(), "settled", true);
        assertThat(visits.open(link).status()).isEqualTo(410);
        assertThat(visits.open(link).text()).contains("This is no longer needed");
        String said = visits.answer(link + "/renew", Map.of()).text();
        journey.settle();
        assertThat(said).contains("If the matter is still open");
        assertThat(visits.mails(engagement)).hasSize(1);
    }

    @Test
    void staffAnswerOnTheClientsWordWithAReason() {
        String engagement = visits.engagement("en");
        Map<String, Object> fields =
                new HashMap<>(Map.of("answer", "no", "day", "2027-02-26", "hours", 3L, "house", true));
        assertThatThrownBy(() -> journey.complete("manager", engagement, "confirmVisit", fields))
                .hasStackTraceContaining("why you answer");
        fields.put("onBehalfReason", "Said so on the phone");
        String link = "/c/" + visits.token(engagement);
        journey.complete("manager", engagement, "confirmVisit", fields);
        var answer = jdbc.sql("select * from task_answer where engagement = ?")
                .param(engagement)
                .query()
                .singleRow();
        assertThat(answer).containsEntry("who", "manager").containsEntry("reason", "Said so on the phone");
        assertThat(visits.open(link).status()).isEqualTo(200);
        assertThat(visits.answer(link, AGREED).status()).isEqualTo(409);
    }

    @Test
    void aClientCannotSayWhatOnlyStaffMay() {
        String engagement = visits.engagement("en");
        Map<String, String> fields = new HashMap<>(AGREED);
        fields.put("onBehalfReason", "because");
        assertThat(visits.answer("/c/" + visits.token(engagement), fields).status())
                .isEqualTo(422);
    }

    /** Without running through days of other tests' timers. */
    private void letPass(String engagement) {
        jdbc.sql("update client_link set issued_at = ?, expires_at = ? where engagement = ?")
                .params(
                        Timestamp.from(clock().instant().minus(Duration.ofDays(3))),
                        Timestamp.from(clock().instant().minusSeconds(1)),
                        engagement)
                .update();
    }
}
