package io.engagementdesk.delivery;

import static io.engagementdesk.billing.instalment.Instalment.State.PAID;
import static io.engagementdesk.billing.instalment.Instalment.State.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.InstalmentShare;
import io.engagementdesk.scoping.project.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** a project under way is changed as it was agreed, or stays as it is. */
class ChangeOrderTests extends DeliveryTest {

    /** All that a change may touch. */
    private record Standing(
            Project project, List<Instalment> instalments, UUID accepted, List<TeamMember> team, BigDecimal hours) {}

    @Autowired
    private Instalments instalments;

    @Autowired
    private AcceptedProposals proposals;

    @Autowired
    private ProjectTeams teams;

    @Test
    void r154AnAgreedChangeReplacesWhatIsStillToBeDone() {
        Story story = running();
        taken(story, 1);
        jdbc.sql("update project_milestone set title = 'As accepted' where engagement = ? and no = 1")
                .param(story.number())
                .update();
        agreedTo(scoped(story, ScopeDraft.first().changing().next("42")));
        sign(story);
        AcceptedProposal agreed = proposals.accepted(story.number());
        assertThat(agreed.net()).hasToString("EUR 8025.00");
        List<Instalment> parts = instalments.of(story.number());
        assertThat(parts).extracting(Instalment::state).containsExactly(PAID, PLANNED, PLANNED);
        assertThat(parts.get(0).net()).hasToString("EUR 2329.50");
        assertThat(Money.total(parts.stream().map(Instalment::gross).toList())).isEqualTo(agreed.gross());
        assertThat(balance("deferred:" + story.number())).isEqualTo(-232950);
        assertThat(balance("receivable:" + story.number())).isZero();
        assertThat(projects.find(story.number())).hasValueSatisfying(project -> {
            assertThat(project.proposal()).isEqualTo(agreed.proposal());
            assertThat(project.milestones())
                    .extracting(Milestone::title)
                    .containsExactly("As accepted", "In daily use");
        });
        assertThat(hours(story)).as("of what is not accepted yet").isEqualByComparingTo("50");
        assertThat(state(story)).isEqualTo("APPLIED");
        assertThat(story.open()).contains("deliverMilestone").doesNotContain("scopeProject", "signContract");
        assertThat(mails(story)).containsOnlyOnce("changeApplied").contains("changeAppliedStaff");
        assertThat(flows.of(story.number()))
                .contains("proposeChange_to_agreeAmendment", "applyChange_to_changeApplied");
    }

    @Test
    void r154ADeclinedChangeLeavesEverythingAsItWas() {
        Story story = running();
        Standing before = standing(story);
        scoped(story, ScopeDraft.first().changing().next("42"));
        doors.submit(story.link(), Map.of("verdict", "DECLINE", "approverName", "Cleo Client", "words", "Too dear"));
        journey.settle();
        assertDropped(story, before, "changeDeclined_to_dropChange");
    }

    @Test
    void r154AChangeThatNobodyAnswersLapses() {
        Story story = running();
        Standing before = standing(story);
        scoped(story, ScopeDraft.first().changing().next("42"));
        journey.advance(Duration.ofDays(15));
        assertDropped(story, before, "changeDeclined_to_dropChange");
    }

    @Test
    void r154AnAmendmentThatIsNotSignedLeavesEverythingAsItWas() {
        Story story = running();
        Standing before = standing(story);
        agreedTo(scoped(story, ScopeDraft.first().changing().next("42")));
        doors.submit(story.link(), Map.of("action", "decline", "reason", "The budget was cut."));
        journey.settle();
        assertDropped(story, before, "amendmentDeclined_to_dropChange");
    }

    @Test
    void r154AChangeForWhichThereIsNobodyMayBeWithdrawn() {
        Story story = running();
        Standing before = standing(story);
        jdbc.sql("update practitioner set level = level - 10").update();
        try {
            scoped(story, ScopeDraft.first().changing().next("42"))
                    .done("manager", "decideTeam", Map.of("decision", "WITHDRAW", "note", "Nobody has the time"));
        } finally {
            jdbc.sql("update practitioner set level = level + 10").update();
        }
        assertDropped(story, before, "changeWithdrawn_to_dropChange");
    }

    @Test
    void r154OneChangeIsAgreedAtATime() {
        Story story = running();
        assertThat(order("manager", story, " ")).isEqualTo(422);
        assertThat(order("sales", story, "More users")).isEqualTo(403);
        assertThat(order("desk", story, "More users")).isEqualTo(303);
        assertThat(order("manager", story, "Fewer users")).isEqualTo(409);
        String api = "/api/engagements/" + story.number() + "/changes";
        assertThat(doors.tryWrite("desk", api, Map.of("reason", "Fewer users")).getStatus())
                .isEqualTo(409);
        assertThat(doors.read("manager", api).path(0).path("reason").asText()).isEqualTo("More users");
        assertThat(story.open()).containsOnlyOnce("scopeProject");
        scoped(story, ScopeDraft.first().changing().next("42"));
        doors.submit(story.link(), Map.of("verdict", "DECLINE", "approverName", "Cleo Client", "words", "Too dear"));
        journey.settle();
        assertThat(doors.write("desk", api, Map.of("reason", "Fewer users"))
                        .path("state")
                        .asText())
                .isEqualTo("OPEN");
        assertThat(doors.tryWrite("desk", "/api/engagements/E-2026-999999/changes", Map.of("reason", "More"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsAcceptedOrInvoicedIsNotChanged() {
        Story story = running();
        ordered(story);
        assertRefused(
                story,
                ScopeDraft.first().changing().next("0.25").discounted("20").of(story.number()),
                "cannot cost less");
        taken(story, 1);
        Scope shorter = ScopeDraft.first().changing().next("40").next("40").of(story.number());
        assertRefused(story, withoutTheLast(shorter), "Milestone 2 is accepted or under way");
        assertThat(story.open()).contains("scopeProject");
    }

    private void assertRefused(Story story, Scope scope, String why) {
        scopes.keep(scope);
        assertThatThrownBy(() -> story.done("desk", "scopeProject", Map.of())).hasStackTraceContaining(why);
    }

    private void assertDropped(Story story, Standing before, String way) {
        assertThat(standing(story)).isEqualTo(before);
        assertThat(balance("deferred:" + story.number())).isEqualTo(-232950);
        assertThat(state(story)).isEqualTo("DROPPED");
        assertThat(story.open())
                .contains("deliverMilestone")
                .doesNotContain("scopeProject", "decideProposal", "decideTeam", "signContract");
        assertThat(mails(story)).containsOnlyOnce("changeDropped").containsOnlyOnce("changeDroppedStaff");
        assertThat(flows.of(story.number())).contains(way);
    }

    private Story running() {
        Story story = story().registered("security-audit", "later").paid(Story.GOOD_CARD);
        story.analysed(Map.of("wanted", "LATER", "resultLater", true));
        scopes.keep(ScopeDraft.first().of(story.number()));
        agreedTo(story.done("desk", "scopeProject", Map.of()));
        sign(story);
        return story;
    }

    private Story scoped(Story story, ScopeDraft draft) {
        ordered(story);
        scopes.keep(draft.of(story.number()));
        return story.done("desk", "scopeProject", Map.of());
    }

    private void ordered(Story story) {
        if (!story.open().contains("scopeProject")) {
            assertThat(order("desk", story, "More users")).isEqualTo(303);
        }
    }

    private int order(String login, Story story, String reason) {
        int status = doors.submit(login, "/engagements/" + story.number() + "/project/change", Map.of("reason", reason))
                .getStatus();
        journey.settle();
        return status;
    }

    private void agreedTo(Story story) {
        doors.submit(
                story.link(),
                Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director"));
        journey.settle();
    }

    private Standing standing(Story story) {
        return new Standing(
                projects.find(story.number()).orElseThrow(),
                instalments.of(story.number()),
                proposals.accepted(story.number()).proposal(),
                teams.of(story.number()),
                scopes.latest(story.number()).orElseThrow().hours());
    }

    private BigDecimal hours(Story story) {
        return teams.of(story.number()).stream().map(TeamMember::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Scope withoutTheLast(Scope scope) {
        return new Scope(
                scope.id(),
                scope.engagement(),
                scope.version(),
                scope.change(),
                scope.title(),
                scope.packages(),
                scope.milestones().subList(0, 1),
                List.of(new InstalmentShare(0, null, 30), new InstalmentShare(1, 1, 70)),
                scope.urgency(),
                scope.complexity(),
                scope.contingency(),
                scope.discountPercent(),
                scope.windowFrom(),
                scope.windowTo(),
                scope.startOn(),
                scope.analysisHours(),
                scope.scopedBy());
    }

    private String state(Story story) {
        return jdbc.sql("select state from project_change where engagement = ?")
                .param(story.number())
                .query(String.class)
                .single();
    }

    private List<String> mails(Story story) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private long balance(String account) {
        return jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where account = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
