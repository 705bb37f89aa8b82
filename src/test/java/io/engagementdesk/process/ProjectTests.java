package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.InstalmentShare;
import io.engagementdesk.scoping.project.Scope;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the deposit to the launch, and to each end on the way. */
class ProjectTests extends ProjectWays {

    private static final Map<String, String> DECLINED =
            Map.of("verdict", "DECLINE", "approverName", "Cleo Client", "words", "Too dear");

    @Test
    void aProjectIsProposedContractedAndLaunched() {
        Story story = found();
        assertState(story, State.SCOPING);
        assertThat(story.open()).containsExactly("scopeProject");
        scoped(story);
        assertState(story, State.PROPOSING);
        story.answered(ACCEPTED);
        assertState(story, State.CONTRACTING);
        sign(story);
        assertState(story, State.DELIVERING);
        assertThat(books(story))
                .contains("depositApplied: deposit 250.00, receivable -250.00")
                .last()
                .asString()
                .isEqualTo("balanceCharged: provider 2522.11, receivable -2522.11");
        assertThat(story.open()).containsExactly("deliverMilestone");
    }

    @Test
    void r156AProjectIsDeliveredPaidAndClosed() {
        Story story = signed();
        deliver(story, 1);
        said(story, "ACCEPTED", "");
        deliver(story, 2);
        said(story, "REWORK", "The second chapter is missing");
        deliver(story, 2);
        said(story, "ACCEPTED", "");
        assertThat(story.open()).containsExactly("acceptProject");
        close(story);
        assertThat(paid(story)).isEqualTo(invoiced(story));
    }

    @Test
    void aMilestoneThatNothingIsPaidForIsAcceptedLikeTheOthers() {
        Story story = found();
        scopes.keep(payingAtLaunchAndLast(ScopeDraft.first().of(story.number())));
        story.done("desk", "scopeProject", Map.of()).answered(ACCEPTED);
        sign(story);
        deliver(story, 1);
        said(story, "ACCEPTED", "");
        deliver(story, 2);
        said(story, "ACCEPTED", "");
        close(story);
        assertThat(paid(story)).isEqualTo(invoiced(story));
        assertThat(jdbc.sql("select count(*) from invoice where engagement = ? and kind <> 'FINAL'")
                        .param(story.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static Scope payingAtLaunchAndLast(Scope scope) {
        return new Scope(
                scope.id(),
                scope.engagement(),
                scope.version(),
                scope.change(),
                scope.title(),
                scope.packages(),
                scope.milestones(),
                List.of(new InstalmentShare(0, null, 30), new InstalmentShare(2, 2, 70)),
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

    @Test
    void r153AnObjectionHoldsUpTheCloseAndNothingElse() {
        Story story = signed();
        deliver(story, 1);
        said(story, "OBJECTION", "This is not what we agreed on");
        assertThat(story.open()).containsExactlyInAnyOrder("answerObjection", "deliverMilestone");
        deliver(story, 2);
        said(story, "ACCEPTED", "");
        assertThat(story.open()).containsExactly("answerObjection");
        story.done("manager", "answerObjection", Map.of("decision", "SHARE", "share", 50, "note", "Half of it"));
        story.answered(Map.of("verdict", "AGREE", "approverName", "Cleo Client"));
        assertThat(story.open()).containsExactly("acceptProject");
        close(story);
        assertThat(flows.of(story.number())).contains("next_milestone", "next_objection", "next_close");
    }

    private void said(Story story, String acceptance, String words) {
        story.answered(Map.of("acceptance", acceptance, "words", words, "approverName", "Cleo Client"));
    }

    private void close(Story story) {
        story.answered(Map.of("verdict", "ACCEPT", "words", "", "approverName", "Cleo Client"));
        story.answered(Map.of("rating", "5", "comment", ""));
        story.done(
                "manager",
                "writeArticle",
                Map.of("heading", "Drafts", "article", "Show a draft to the sales team early."));
        assertEnded(story, State.CLOSED);
    }

    /** What the client has paid in all, and what he was invoiced for; in cents. */
    private long paid(Story story) {
        return jdbc.sql("select sum(e.amount) from ledger_entry e join ledger_posting p on p.id = e.posting"
                        + " where p.engagement = ? and e.account = 'provider'")
                .param(story.number())
                .query(Long.class)
                .single();
    }

    private long invoiced(Story story) {
        return jdbc.sql("select sum(net + tax) from invoice where engagement = ? and kind <> 'FINAL'")
                .param(story.number())
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsSpokenAtTheDeskLeadsToTheContractToo() {
        Story story = offered();
        Map<String, String> heard = Map.of(
                "version", "1",
                "verdict", "ACCEPT",
                "approverName", "Cleo Client",
                "authority", "Managing director",
                "call", "elsewhere",
                "saidAt",
                        LocalDateTime.ofInstant(clock().instant(), ZoneId.of("Europe/Berlin"))
                                .toString(),
                "readBack", "true",
                "consent", "true");
        doors.submit("desk", "/engagements/" + story.number() + "/spoken-approval", heard);
        journey.settle();
        assertThat(story.open()).containsExactly("signContract");
    }

    @Test
    void r106WhoDeclinesTheProposalLeavesHisDeposit() {
        Story story = offered().answered(DECLINED);
        assertOver(story, State.DECLINED);
        assertKept(story);
        assertThat(messages(story)).containsOnlyOnce("depositKept");
    }

    @Test
    void r106AConsumerGetsBackWhatExceedsTheCap() {
        Story story = scoped(analysed(story())).answered(DECLINED);
        assertOver(story, State.DECLINED);
        assertThat(books(story))
                .endsWith(
                        "depositKept: deposit 75.00, revenue:retained -63.03, tax -11.97",
                        "refunded: deposit 175.00, provider -175.00");
        assertThat(messages(story)).containsOnlyOnce("depositKeptInPart");
    }

    @Test
    void r106WhoNeverAnswersLetsTheProjectLapse() {
        Story story = offered();
        journey.advance(Duration.ofDays(15));
        assertOver(story, State.LAPSED);
        assertKept(story);
    }

    @Test
    void r106WhoDeclinesTheContractLeavesHisDeposit() {
        Story story = accepted();
        doors.submit(story.link(), Map.of("action", "decline", "reason", "The budget was cut."));
        journey.settle();
        assertOver(story, State.DECLINED);
        assertKept(story);
    }

    @Test
    void r106WhoNeverSignsLetsTheProjectLapse() {
        Story story = accepted();
        journey.advance(Duration.ofDays(15));
        assertOver(story, State.LAPSED);
        assertKept(story);
    }

    @Test
    void r106WhoNeverPaysTheFirstInstalmentLetsTheProjectLapse() {
        Story story = unpaid();
        assertState(story, State.LAUNCHING);
        journey.advance(Duration.ofDays(15));
        story.done("manager", "decideUnpaid", Map.of("decision", "END", "reason", "Not paid"));
        assertOver(story, State.LAPSED);
        assertThat(books(story)).endsWith("depositKept: deposit 250.00, revenue:retained -210.08, tax -39.92");
    }

    @Test
    void r103AProjectFoundInACallWaitsForTheDifference() {
        Story story = found("expert-call");
        assertThat(story.open()).containsExactly("payDeposit");
        story.paid(Story.GOOD_CARD);
        assertThat(story.open()).containsExactly("scopeProject");
        assertThat(books(story)).endsWith("depositPaid: provider 200.00, deposit -200.00");
    }

    @Test
    void r103AProjectWhoseDifferenceIsNeverPaidEnds() {
        Story story = found("expert-call");
        journey.advance(Duration.ofHours(25));
        assertOver(story, State.NOT_SECURED);
        assertThat(books(story)).endsWith("refunded: deposit 50.00, provider -50.00");
    }

    private Story found(String service) {
        Story story = story().registered(service, "later").paid(Story.GOOD_CARD);
        return story.analysed(Map.of("wanted", "LATER", "resultLater", true));
    }
}
