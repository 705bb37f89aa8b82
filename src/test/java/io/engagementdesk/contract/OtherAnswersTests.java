package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a signer may do instead of signing (R-143). */
class OtherAnswersTests extends ContractTest {

    @Test
    void whoDeclinesWithAReasonEndsTheContract() {
        String engagement = contract(company(), "en", "7400.00");
        String link = link(engagement);
        assertThat(send(link, Map.of("action", "decline", "reason", "")).status())
                .isEqualTo(422);
        assertThat(send(link, Map.of("action", "decline", "reason", "The budget was cut."))
                        .status())
                .isEqualTo(303);
        assertThat(contracts.newest(engagement)).hasValueSatisfying(contract -> {
            assertThat(contract.state()).isEqualTo(Contract.State.DECLINED);
            assertThat(contract.reason()).hasValue("The budget was cut.");
        });
        assertThat(contracts.papers(engagement)).extracting(Paper::state).containsOnly(PaperState.DECLINED);
        assertThat(open(link).text()).contains("You have declined the contract", "The budget was cut.");
        assertThat(journey.open(engagement)).containsExactly("storyBad");
        assertThat(flows.of(engagement)).contains("signature_declined");
    }

    @Test
    void aDeclinedAgreementDoesNotStandInTheWayOfTheNext() {
        String company = company();
        String engagement = contract(company, "en", "7400.00");
        send(link(engagement), Map.of("action", "decline", "reason", "Not now."));
        String next = contract(company, "en", "7400.00");
        assertThat(contracts.papers(next)).extracting(Paper::kind).containsExactly(PaperKind.MSA, PaperKind.SOW);
    }

    @Test
    void otherWordingMakesANewVersionWithSpecialTerms() {
        String engagement = contract(company(), "en", "7400.00");
        String old = link(engagement);
        send(old, Map.of("action", "redlines", "wishes", "Two weeks of warranty more, please."));
        assertThat(open(old).text()).contains("We received your wish", "Two weeks of warranty more");
        assertThat(journey.open(engagement)).containsExactly("answerRedlines");
        Map<String, Object> answer = new HashMap<>(Map.of("wording", "AGREE", "explanation", "Gladly."));
        assertThatThrownBy(() -> journey.complete("manager", engagement, "answerRedlines", answer))
                .hasStackTraceContaining("wording that is agreed");
        answer.put("specialTerms", "The warranty is 54 weeks.");
        journey.complete("manager", engagement, "answerRedlines", answer);
        String link = link(engagement);
        assertThat(link).isNotEqualTo(old);
        assertThat(open(link).text()).contains("Our answer", "Gladly.", "The warranty is 54 weeks.");
        assertThat(contracts.papers(engagement))
                .filteredOn(paper -> paper.kind() == PaperKind.SOW)
                .extracting(Paper::state)
                .containsExactly(PaperState.SUPERSEDED, PaperState.SENT);
        sign(engagement);
        assertThat(contracts.inForce(engagement)).isTrue();
    }

    @Test
    void ourWordingMayStay() {
        String engagement = contract(company(), "en", "7400.00");
        send(link(engagement), Map.of("action", "redlines", "wishes", "No liability cap."));
        journey.complete(
                "manager", engagement, "answerRedlines", Map.of("wording", "STAY", "explanation", "It must stay."));
        assertThat(open(link(engagement)).text()).contains("It must stay.").doesNotContain("Special terms");
    }

    @Test
    void theRightSignerGetsALinkOfHisOwnAndTheOldOneEnds() {
        String company = company();
        String engagement = contract(company, "en", "7400.00");
        String old = link(engagement);
        Map<String, String> pass = Map.of("action", "pass", "colleague", "Berta Boss", "email", "berta@" + company);
        assertThat(send(old, pass).status()).isEqualTo(303);
        Seen gone = open(old);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Passed on", "Berta Boss has received a link");
        assertThat(send(old, Map.of("action", "decline", "reason", "Too late")).status())
                .isEqualTo(410);
        String link = link(engagement);
        assertThat(link).isNotEqualTo(old);
        Map<String, String> fields = signature(link);
        fields.put("name", "Berta Boss");
        assertThat(send(link, fields).status()).isEqualTo(303);
        Paper statement = contracts.papers(engagement).get(0);
        assertThat(contracts.signatures(statement.id()).get(0).contact())
                .hasValueSatisfying(
                        contact -> assertThat(clients.contact(contact).name()).isEqualTo("Berta Boss"));
        assertThat(events(engagement)).contains("PASSED_ON");
        assertThat(clients.contact(contracts.newest(engagement).orElseThrow().signer())
                        .organisation())
                .isEqualTo(
                        clients.contact(engagements.get(engagement).contact()).organisation());
    }

    @Test
    void itIsPassedOnWithinTheCompanyOnly() {
        String engagement = contract(company(), "en", "7400.00");
        engagement(company(), "en");
        String stranger = clients.contact(
                        engagements.get(engagement(company(), "en")).contact())
                .email();
        Map<String, String> pass =
                new HashMap<>(Map.of("action", "pass", "colleague", "Stan Stranger", "email", stranger));
        Seen refused = send(link(engagement), pass);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("not one of your company");
        pass.put("email", clients.contact(engagements.get(engagement).contact()).email());
        assertThat(send(link(engagement), pass).text()).contains("your own address");
        pass.put("email", "no address");
        assertThat(send(link(engagement), pass).status()).isEqualTo(422);
    }

    @Test
    void whoDoesNotAnswerIsRemindedThreeTimesAndThenItLapses() {
        String engagement = contract(company(), "en", "7400.00");
        journey.advance(Duration.ofDays(13));
        assertThat(mails(engagement))
                .filteredOn(mail -> mail.contains("waits for your signature"))
                .hasSize(3);
        journey.advance(Duration.ofDays(1).plusMinutes(1));
        assertThat(contracts.newest(engagement).orElseThrow().state()).isEqualTo(Contract.State.LAPSED);
        assertThat(contracts.papers(engagement)).extracting(Paper::state).containsOnly(PaperState.LAPSED);
        assertThat(mails(engagement).get(0)).contains("not signed in time");
        assertThat(journey.open(engagement)).containsExactly("storyBad");
    }
}
