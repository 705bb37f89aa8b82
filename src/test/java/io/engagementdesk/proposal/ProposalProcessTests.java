package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.Acceptance.Channel;
import java.time.Duration;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** priced, offered, and answered by the client. */
class ProposalProcessTests extends ProposalTest {

    /** The practitioners are few, and what other tests hold of their weeks would leave no team. */
    @BeforeEach
    void everybodyHasTime() {
        jdbc.sql("delete from project_hold").update();
    }

    @Test
    void r133WhatTheClientAcceptsByLinkIsBoundToExactlyTheVersionHeRead() {
        String number = offered("en", ScopeDraft.first());
        assertThat(engagements.get(number).state()).isEqualTo(State.PROPOSING);
        assertThat(journey.open(number)).containsExactly("decideProposal");
        assertThat(answer(link(number), ACCEPTED)).isEqualTo(303);
        AcceptedProposal agreed = accepted.accepted(number);
        assertThat(agreed.version()).isEqualTo(1);
        assertThat(agreed.gross()).isEqualTo(Money.parse("EUR 9240.35"));
        assertThat(agreed.acceptance()).satisfies(said -> {
            assertThat(said.channel()).isEqualTo(Channel.LINK);
            assertThat(said.name()).isEqualTo("Cleo Client");
            assertThat(said.authority()).isEqualTo("Managing director");
            assertThat(said.sha256()).isEqualTo(pdfHash(number)).isEqualTo(agreed.sha256());
        });
        assertThat(journey.open(number)).isEmpty();
        assertThat(templates(number)).containsExactly("proposalIssued");
        assertThat(flows.of(number)).contains("team_yes", "review_no", "verdict_accepted", "propose_to_projectAgreed");
    }

    @Test
    void whatIsWishedOtherwiseMakesANewVersionAndTheOldLinkLeadsThere() {
        String number = offered("en", ScopeDraft.first());
        String old = link(number);
        assertThat(answer(old, Map.of("verdict", "CHANGE", "approverName", "Cleo", "words", "Less training")))
                .isEqualTo(303);
        assertThat(engagements.get(number).state()).isEqualTo(State.SCOPING);
        assertThat(journey.open(number)).containsExactly("scopeProject");
        scope(number, ScopeDraft.first().next("20"));
        String newer = link(number);
        assertThat(newer).isNotEqualTo(old);
        var late = doors.submit(old, ACCEPTED);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Version 1 no longer counts", newer);
        assertThat(accepted.find(number)).isEmpty();
        assertThat(answer(newer, ACCEPTED)).isEqualTo(303);
        assertThat(accepted.accepted(number).version()).isEqualTo(2);
        assertThat(proposals.of(number))
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.ACCEPTED, Proposal.State.SUPERSEDED);
        assertThat(flows.of(number)).contains("verdict_change");
    }

    @Test
    void anEditAfterTheAnswerVoidsIt() {
        String number = offered("en", ScopeDraft.first());
        answer(link(number), ACCEPTED);
        begin(number);
        scope(number, ScopeDraft.first().next("50"));
        assertThat(accepted.find(number)).isEmpty();
        assertThat(proposals.of(number))
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.ISSUED, Proposal.State.SUPERSEDED);
        answer(link(number), ACCEPTED);
        assertThat(accepted.accepted(number).version()).isEqualTo(2);
    }

    @Test
    void aChangeOfARunningProjectLeavesWhatIsAgreedUntilItIsAccepted() {
        String number = offered("de", ScopeDraft.first());
        answer(link(number), ACCEPTED);
        begin(number);
        scope(number, ScopeDraft.first().next("50").changing());
        assertThat(accepted.accepted(number).version()).isEqualTo(1);
        assertThat(text(doors.look(link(number)))).contains("Vereinbart ist Version 1", "1.547,00");
        assertThat(answer(link(number), Map.of("verdict", "DECLINE", "approverName", "Cleo")))
                .isEqualTo(303);
        assertThat(accepted.accepted(number).version()).isEqualTo(1);
    }

    @Test
    void whoDeclinesSaysSoOnce() {
        String number = offered("en", ScopeDraft.first());
        String link = link(number);
        assertThat(answer(link, Map.of("verdict", "DECLINE", "approverName", "Cleo")))
                .isEqualTo(303);
        assertThat(text(doors.look(link))).contains("has been declined");
        assertThat(answer(link, ACCEPTED)).isEqualTo(409);
        assertThat(proposals.latest(number).orElseThrow().state()).isEqualTo(Proposal.State.DECLINED);
        assertThat(flows.of(number)).contains("verdict_declined", "notAccepted_to_projectDeclined");
    }

    @Test
    void whoSaysNothingIsRemindedTwiceAndThenItLapses() {
        String number = offered("en", ScopeDraft.first());
        String link = link(number);
        journey.advance(Duration.ofDays(13));
        assertThat(templates(number)).containsExactly("proposalIssued", "proposalReminder", "proposalReminder");
        assertThat(link(number)).isEqualTo(link);
        journey.advance(Duration.ofDays(2));
        assertThat(proposals.latest(number).orElseThrow().state()).isEqualTo(Proposal.State.LAPSED);
        assertThat(templates(number)).endsWith("proposalLapsed");
        assertThat(answer(link, ACCEPTED)).isEqualTo(410);
        assertThat(answers.of(number)).isEmpty();
        assertThat(flows.of(number))
                .contains(
                        "proposalReminderDue_to_remindProposal",
                        "lastProposalReminderDue_to_remindProposal",
                        "remindProposal_to_proposalReminded",
                        "lapseProposal_to_proposalLapsed",
                        "notAccepted_to_projectDeclined");
    }

    @Test
    void aboveTheLimitsAnotherPersonChecksBeforeItIsOffered() {
        String number = offered("en", ScopeDraft.first().by("manager").discounted("12"));
        assertThat(journey.open(number)).containsExactly("checkEstimate");
        assertThatThrownBy(() -> journey.complete("manager", number, "checkEstimate", Map.of("decision", "APPROVE")))
                .hasStackTraceContaining("another person");
        jdbc.sql("update project_scope set data = replace(data, '\"scopedBy\":\"manager\"', '\"scopedBy\":\"desk\"')"
                        + " where engagement = ?")
                .param(number)
                .update();
        assertThatThrownBy(() -> journey.complete("manager", number, "checkEstimate", Map.of("decision", "BACK")))
                .hasStackTraceContaining("what must change");
        journey.complete("manager", number, "checkEstimate", Map.of("decision", "BACK", "note", "Too cheap"));
        assertThat(journey.open(number)).containsExactly("scopeProject");
        scope(number, ScopeDraft.first().next("400"));
        assertThat(journey.open(number)).containsExactly("checkEstimate");
        journey.complete("manager", number, "checkEstimate", Map.of("decision", "APPROVE"));
        assertThat(proposals.issued(number).orElseThrow()).satisfies(issued -> {
            assertThat(issued.version()).isEqualTo(1);
            assertThat(issued.checkedBy()).contains("manager");
        });
        answer(link(number), ACCEPTED);
        assertThat(flows.of(number)).contains("review_yes", "estimate_no", "estimate_yes");
    }

    @Test
    void withoutATeamAManagerDecides() {
        String number = wanted("en");
        scopes.keep(ScopeDraft.first().of(number));
        jdbc.sql("update practitioner set level = level - 10").update();
        try {
            journey.complete("desk", number, "scopeProject", Map.of());
            assertThat(journey.open(number)).containsExactly("decideTeam");
            journey.complete("manager", number, "decideTeam", Map.of("decision", "AGAIN"));
            journey.complete("manager", number, "decideTeam", Map.of("decision", "CHANGE"));
            assertThat(journey.open(number)).containsExactly("scopeProject");
            journey.complete("desk", number, "scopeProject", Map.of());
            journey.complete(
                    "manager", number, "decideTeam", Map.of("decision", "WITHDRAW", "note", "Nobody has the time"));
        } finally {
            jdbc.sql("update practitioner set level = level + 10").update();
        }
        assertThat(proposals.of(number)).isEmpty();
        assertThat(flows.of(number))
                .contains(
                        "team_no",
                        "teamless_again",
                        "teamless_change",
                        "teamless_withdraw",
                        "withdrawn_to_projectDropped");
    }

    @Test
    void withoutAScopeOrARateNothingIsOffered() {
        String number = wanted("en");
        assertThatThrownBy(() -> journey.complete("desk", number, "scopeProject", Map.of()))
                .hasStackTraceContaining("There is no scope yet");
        scopes.keep(ScopeDraft.first().of(number));
        jdbc.sql("update project_scope set data = replace(data, '\"role\":\"senior\"', '\"role\":\"wizard\"')"
                        + " where engagement = ?")
                .param(number)
                .update();
        assertThatThrownBy(() -> journey.complete("desk", number, "scopeProject", Map.of()))
                .hasStackTraceContaining("no rate for “wizard”");
        assertThat(proposals.of(number)).isEmpty();
        assertThat(journey.open(number)).containsExactly("scopeProject");
    }

    private String pdfHash(String number) {
        return jdbc.sql("select d.sha256 from document d join proposal p on p.pdf = d.id where p.engagement = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
