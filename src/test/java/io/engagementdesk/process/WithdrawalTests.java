package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** when the practice withdraws, everything goes back, once, as long as nothing is invoiced. */
class WithdrawalTests extends ProjectWays {

    @Autowired
    private Proposals proposals;

    @Test
    void whileTheProjectIsScoped() {
        assertWithdrawn(found(), State.SCOPING);
    }

    @Test
    void whileTheClientDecides() {
        Story story = offered();
        String link = story.link();
        assertWithdrawn(story, State.PROPOSING);
        assertThat(proposals.latest(story.number()).orElseThrow().state()).isEqualTo(Proposal.State.LAPSED);
        assertThat(doors.submit(link, ACCEPTED).getStatus()).isIn(409, 410);
    }

    @Test
    void whileTheClientSigns() {
        assertWithdrawn(accepted(), State.CONTRACTING);
    }

    @Test
    void butNotWhenTheFirstInstalmentIsInvoiced() {
        Story story = unpaid();
        assertThat(withdraw(story, "manager", "Nobody is free")).isEqualTo(409);
        assertState(story, State.LAUNCHING);
        assertThat(story.open()).containsExactly("payInstalment");
    }

    @Test
    void whenNoTeamIsFound() {
        Story story = found();
        jdbc.sql("update practitioner set level = level - 10").update();
        try {
            scoped(story).done("manager", "decideTeam", Map.of("decision", "WITHDRAW", "note", "Nobody has the time"));
        } finally {
            jdbc.sql("update practitioner set level = level + 10").update();
        }
        assertOver(story, State.CANCELLED);
        assertReturned(story);
    }

    @Test
    void onlyAManagerWithAReasonAndOnlyOnce() {
        Story story = offered();
        assertThat(withdraw(story, "desk", "Nobody is free")).isEqualTo(403);
        assertThat(withdraw(story, "manager", "  ")).isEqualTo(422);
        assertState(story, State.PROPOSING);
        assertThat(withdraw(story, "manager", "Nobody is free")).isEqualTo(303);
        assertThat(withdraw(story, "manager", "Nobody is free")).isEqualTo(409);
        assertReturned(story);
    }

    @Test
    void whatIsNoProjectIsNotWithdrawnFrom() {
        Story story = story().registered("expert-call", "now");
        assertThat(withdraw(story, "manager", "Nobody is free")).isEqualTo(409);
        assertState(story, State.AWAITING_DEPOSIT);
    }

    private void assertWithdrawn(Story story, State from) {
        assertState(story, from);
        assertThat(withdraw(story, "manager", "Nobody is free")).isEqualTo(303);
        assertOver(story, State.CANCELLED);
        assertReturned(story);
        assertThat(messages(story)).containsOnlyOnce("cancelled");
    }
}
