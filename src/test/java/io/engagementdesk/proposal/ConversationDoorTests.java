package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Entry;
import io.engagementdesk.proposal.Acceptance.Channel;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** the client answers a proposal where it is talked about. */
class ConversationDoorTests extends ProposalTest {

    @Autowired
    private Correspondence entries;

    @Test
    void r133HeAcceptsInTheConversationAndTheAnswerStandsInIt() {
        String number = offered("de", ScopeDraft.first());
        String link = link(number);
        Document page = Jsoup.parse(text(doors.look(link + "/conversation")));
        assertThat(page.select("#proposal").text())
                .contains("Unser Angebot, Version 1", "9.240,35 €", "Wie entscheiden Sie?");
        assertThat(page.select("#proposal a").attr("href")).isEqualTo(link);
        Map<String, String> yes = changed(ACCEPTED, "version", "1");
        assertThat(answer(link + "/conversation/proposal", yes)).isEqualTo(303);
        assertThat(accepted.accepted(number).acceptance()).satisfies(said -> {
            assertThat(said.channel()).isEqualTo(Channel.CONVERSATION);
            assertThat(said.name()).isEqualTo("Cleo Client");
        });
        assertThat(entries.of(number).stream().map(Entry::text)).containsExactly("Version 1 des Angebots: angenommen.");
        assertThat(answer(link + "/conversation/proposal", yes)).isEqualTo(409);
        assertThat(answer(link, ACCEPTED)).isEqualTo(409);
        assertThat(entries.of(number)).hasSize(1);
        assertThat(journey.open(number)).isEmpty();
    }

    @Test
    void halfAnAnswerIsRefusedWithWhatWasSaid() {
        String number = offered("en", ScopeDraft.first());
        String door = link(number) + "/conversation/proposal";
        assertThat(answer(door, changed(ACCEPTED, "version", "2"))).isEqualTo(409);
        assertThat(answer(door, changed(ACCEPTED, "version", "nonsense"))).isEqualTo(409);
        Map<String, String> yes = changed(ACCEPTED, "version", "1");
        assertThat(answer(door, changed(yes, "verdict", "PERHAPS"))).isEqualTo(422);
        assertThat(answer(door, changed(yes, "authority", "x".repeat(201)))).isEqualTo(422);
        var refused = doors.submit(door, changed(changed(yes, "authority", ""), "words", "<b>soon</b>"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(text(refused));
        assertThat(page.select("#authority-error")).hasSize(1);
        assertThat(page.select("#words").text()).isEqualTo("<b>soon</b>");
        assertThat(page.select("#verdict-ACCEPT").hasAttr("checked")).isTrue();
        assertThat(answers.of(number)).isEmpty();
        assertThat(entries.of(number)).isEmpty();
        assertThat(journey.open(number)).containsExactly("decideProposal");
    }

    @Test
    void whatHeWantsChangedBecomesTheNextVersionsReason() {
        String number = offered("en", ScopeDraft.first());
        String link = link(number);
        answer(
                link + "/conversation/proposal",
                Map.of(
                        "version",
                        "1",
                        "verdict",
                        "CHANGE",
                        "words",
                        "Without training",
                        "approverName",
                        "Cleo Client"));
        assertThat(answers.of(number)).singleElement().satisfies(said -> {
            assertThat(said.verdict()).isEqualTo(Verdict.CHANGE);
            assertThat(said.channel()).isEqualTo(Channel.CONVERSATION);
        });
        assertThat(entries.of(number).get(0).text())
                .isEqualTo("Version 1 of the proposal: changes wanted.\nWithout training");
        assertThat(Jsoup.parse(text(doors.look(link + "/conversation"))).select("#proposal"))
                .isEmpty();
    }
}
