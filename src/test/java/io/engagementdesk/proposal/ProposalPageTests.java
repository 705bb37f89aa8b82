package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What clients and staff see of a proposal. */
class ProposalPageTests extends ProposalTest {

    @Test
    void theClientReadsTheWholeProposalAboveTheForm() {
        String number = offered("de", ScopeDraft.first());
        String link = link(number);
        Document page = Jsoup.parse(text(doors.look(link)));
        assertThat(page.select("h1").text()).isEqualTo("Unser Angebot");
        assertThat(page.text())
                .contains(
                        "9.240,35 €", "7.765,00 €", "Umsatzsteuer 19 %", "Training <on site>", "Licences", "Bei Beginn")
                .contains("Wie der Preis zustande kommt", "Wie entscheiden Sie?")
                .doesNotContain("For staff", "spoken-approval");
        assertThat(page.select("[name=onBehalfReason]")).isEmpty();
        assertThat(doors.look(link + "/proposal.pdf").getContentType()).isEqualTo("application/pdf");
        assertThat(doors.look(link + "/other.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        String number = offered("en", ScopeDraft.first());
        String link = link(number);
        for (Map<String, String> bad : java.util.List.of(
                Map.of("approverName", "Cleo"),
                changed(ACCEPTED, "verdict", "PERHAPS"),
                changed(ACCEPTED, "authority", ""),
                changed(ACCEPTED, "approverName", ""),
                changed(ACCEPTED, "approverName", "x".repeat(201)),
                changed(ACCEPTED, "words", "x".repeat(2001)),
                changed(ACCEPTED, "price", "0"),
                changed(ACCEPTED, "onBehalfReason", "because"),
                Map.of("verdict", "CHANGE", "approverName", "Cleo"))) {
            var refused = doors.submit(link, bad);
            assertThat(refused.getStatus()).as("%s", bad.keySet()).isEqualTo(422);
            assertThat(Jsoup.parse(text(refused)).select("#offer")).hasSize(1);
        }
        assertThat(answers.of(number)).isEmpty();
        assertThat(journey.open(number)).containsExactly("decideProposal");
    }

    @Test
    void theAddressIsAskedOnceAndKnownAfterwards() {
        String number = offered("de", ScopeDraft.first());
        Map<String, String> half = changed(ACCEPTED, "street", "Lindenstraße 7");
        assertThat(text(doors.submit(link(number), half))).contains("Bitte füllen Sie das aus.", "Lindenstraße 7");
        Map<String, String> whole = changed(changed(half, "postalCode", "10969"), "city", "Berlin");
        assertThat(text(doors.submit(link(number), changed(whole, "country", "Utopia"))))
                .contains("den Namen des Landes");
        Map<String, String> change = changed(changed(whole, "verdict", "CHANGE"), "words", "Später");
        assertThat(answer(link(number), change)).isEqualTo(303);
        scope(number, ScopeDraft.first().next("30"));
        Document page = Jsoup.parse(text(doors.look(link(number))));
        assertThat(page.select("[name=street]").val()).isEqualTo("Lindenstraße 7");
        assertThat(page.select("[name=country]").val()).isEqualTo("Deutschland");
        assertThat(open("desk", "/engagements/" + number + "/spoken-approval")).contains("Lindenstraße 7", "Germany");
    }

    @Test
    void everyFigureTracesToItsRule() {
        String number = offered("en", ScopeDraft.first().urgent().discounted("5"));
        String page = open("manager", "/engagements/" + number + "/proposal");
        assertThat(Jsoup.parse(page).text())
                .contains("rate:senior@2026-01-01", "priceUrgency_urgent", "The team moves other work")
                .contains("Granted by desk", "taxTreatment_home", "books:deposit", "Interviews with six people");
        assertThat(jdbc.sql("select data from proposal where engagement = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("\"rules\":[\"rate:principal@2026-01-01\"", "\"priceUrgency_urgent\"");
        assertThat(look("manager", "/engagements/E-1999-000001/proposal").getStatus())
                .isEqualTo(404);
        assertThat(look("manager", "/engagements/" + number + "/proposal?version=7")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theClientsTaxCountsFromTheNextVersionOn() {
        String number = wanted("en");
        String customer = "/engagements/" + number + "/proposal/customer";
        assertThat(submit("desk", customer, Map.of("country", "XX")).getStatus())
                .isEqualTo(422);
        assertThat(text(submit("desk", customer, Map.of("country", "FR", "vatId", "DE123456789"))))
                .contains("begins with the letters of its country");
        assertThat(submit("desk", customer, Map.of("country", "fr", "vatId", "FR 12.345678901"))
                        .getStatus())
                .isEqualTo(302);
        scope(number, ScopeDraft.first());
        assertThat(proposals.latest(number).orElseThrow().quote()).satisfies(quote -> {
            assertThat(quote.treatment().name()).isEqualTo("REVERSE_CHARGE");
            assertThat(quote.tax().isZero()).isTrue();
            assertThat(quote.gross()).isEqualTo(quote.net());
        });
        assertThat(text(doors.look(link(number)))).contains("Reverse charge");
    }
}
