package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** either side ends a project; what was done is billed, the rest goes back, and the books are closed. */
class TerminationTests extends ProjectWays {

    private static final String SAYS_SO = "The client has told us on the phone";

    /** The practitioners are few, and what other tests hold of their weeks would leave no team. */
    @BeforeEach
    void everybodyHasTime() {
        jdbc.sql("delete from project_hold").update();
    }

    @Test
    void r155WhatTheClientHasPaidBeyondTheWorkDoneGoesBackToHim() {
        Story story = signed();
        assertThat(end(story, "manager", "CLIENT", SAYS_SO)).isEqualTo(303);
        assertThat(story.open()).containsExactly("assessTermination");
        assertThat(assess(story, Map.of("share-1", "50", "share-2", "0"))).isEqualTo(303);
        assertThat(after(story, "balanceCharged"))
                .containsExactlyInAnyOrder(
                        "earned: deferred 499.18, revenue:macro -499.18",
                        "invoiceCorrected: deferred 1830.32, tax 347.76, receivable -2178.08",
                        "depositRestored: receivable 2178.08, deposit -2178.08",
                        "invoiced: receivable 1386.05, revenue:macro -1164.75, tax -221.30",
                        "depositApplied: deposit 1386.05, receivable -1386.05",
                        "refunded: deposit 250.00, provider -250.00",
                        "refunded: deposit 542.03, provider -542.03");
        assertTerminated(story);
        assertThat(messages(story)).containsOnlyOnce("projectEndedBack", "invoiceCorrected", "finalInvoice");
        assertThat(flows.of(story.number())).contains("left_yes", "settleTermination_to_projectTerminated");
    }

    @Test
    void r155WhatWasDoneBeyondWhatIsPaidIsChargedWhenThePracticeEnds() {
        Story story = signed();
        assertThat(end(story, "manager", "PRACTICE", "Nobody is free any more")).isEqualTo(303);
        assess(story, Map.of("share-1", "100", "share-2", "50"));
        assertThat(after(story, "balanceCharged"))
                .contains(
                        "earned: deferred 1663.93, revenue:macro -1663.93",
                        "invoiceCorrected: deferred 665.57, tax 126.46, receivable -792.03",
                        "depositApplied: deposit 792.03, receivable -792.03")
                .last()
                .asString()
                .startsWith("balanceCharged");
        assertTerminated(story);
        assertThat(messages(story)).containsOnlyOnce("projectEnded");
        assertThat(flows.of(story.number())).contains("left_no");
    }

    @Test
    void r155OfAProjectOfWhichNothingWasDoneEverythingGoesBack() {
        Story story = signed();
        String link = "/engagements/" + story.number() + "/project";
        end(story, "manager", "CLIENT", SAYS_SO);
        assess(story, Map.of("share-1", "0", "share-2", "0"));
        assertThat(after(story, "balanceCharged"))
                .containsExactlyInAnyOrder(
                        "invoiceCorrected: deferred 2329.50, tax 442.61, receivable -2772.11",
                        "depositRestored: receivable 2772.11, deposit -2772.11",
                        "refunded: deposit 250.00, provider -250.00",
                        "refunded: deposit 2522.11, provider -2522.11");
        assertTerminated(story);
        assertThat(look("manager", "MANAGER", link)).contains("not finished");
    }

    @Test
    void r155AProjectWhoseMilestoneStaysUnpaidEndsAndItsDebtIsWrittenOff() {
        Story story = signed();
        dropCard(story);
        deliver(story, 1);
        story.answered(Map.of("acceptance", "ACCEPTED", "words", "", "approverName", "Cleo Client"));
        unpaid(story);
        assertThat(story.open()).containsExactly("assessTermination");
        assertThat(look("manager", "MANAGER", page(story))).contains("us, for an unpaid instalment");
        assertThat(end(story, "manager", "CLIENT", SAYS_SO)).isEqualTo(409);
        assess(story, Map.of("share-2", "0"));
        assertThat(story.open()).as("the debt is overdue").containsExactly("decideUnpaid");
        String link = story.link();
        unpaid(story);
        assertTerminated(story);
        assertThat(doors.look(link).getStatus()).isEqualTo(410);
        assertThat(flows.of(story.number()))
                .contains("milestoneNotPaid_to_endUnpaid", "workDoneUnpaid_to_closeTerminated");
    }

    @Test
    void r155WhatCameByTransferGoesBackByTransfer() {
        Story story = unpaid();
        Map<String, String> found = Map.of(
                "amount",
                "2522.11",
                "reference",
                "RF-" + story.number(),
                "valueDate",
                LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC).toString());
        doors.submit("finance", "/engagements/" + story.number() + "/billing", found);
        journey.settle();
        assertState(story, State.DELIVERING);
        end(story, "manager", "CLIENT", SAYS_SO);
        assess(story, Map.of("share-1", "0", "share-2", "0"));
        assertThat(story.open()).containsExactly("transferSurplus");
        story.done("finance", "transferSurplus", Map.of("reference", "BACK-" + story.number()));
        journey.settle();
        assertThat(after(story, "depositRestored"))
                .containsExactlyInAnyOrder(
                        "refunded: deposit 250.00, provider -250.00",
                        "refundedOtherwise: deposit 2522.11, bank -2522.11");
        assertTerminated(story);
        assertThat(flows.of(story.number())).contains("way_yes");
    }

    @Test
    void r155AnObjectionIsSettledByTheEnd() {
        Story story = signed();
        deliver(story, 1);
        story.answered(Map.of("acceptance", "OBJECTION", "words", "This is not it", "approverName", "Cleo Client"));
        end(story, "manager", "CLIENT", SAYS_SO);
        assess(story, Map.of("share-1", "50", "share-2", "0"));
        assertTerminated(story);
        assertThat(flows.of(story.number())).contains("projectEnded_to_objectionEnded");
    }

    @Test
    void r155TheProjectEndsOnce() throws Exception {
        Story story = signed();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (String side : new String[] {"CLIENT", "PRACTICE"}) {
            answers.add(both.submit(() -> answer(story, "manager", "", Map.of("side", side, "reason", SAYS_SO))));
        }
        both.shutdown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 409);
        journey.settle();
        assertThat(story.open()).containsExactly("assessTermination");
        assertThat(assess(story, Map.of("share-1", "0", "share-2", "0"))).isEqualTo(303);
        assertThat(assess(story, Map.of("share-1", "9", "share-2", "9"))).isEqualTo(409);
        assertTerminated(story);
    }

    @Test
    void onlyAManagerEndsAProjectAndSaysWhoAndWhy() throws Exception {
        Story story = signed();
        assertThat(end(story, "desk", "CLIENT", SAYS_SO)).isEqualTo(403);
        assertThat(end(story, "manager", "", SAYS_SO)).isEqualTo(422);
        assertThat(end(story, "manager", "CLIENT", " ")).isEqualTo(422);
        assertThat(withdraw(story, "manager", "Nobody is free")).isEqualTo(409);
        assertThat(look("manager", "MANAGER", "/engagements/" + story.number() + "/withdrawal"))
                .contains(page(story));
        assertState(story, State.DELIVERING);
        end(story, "manager", "CLIENT", SAYS_SO);
        assertThatThrownBy(() -> story.done("manager", "assessTermination", Map.of()))
                .hasStackTraceContaining("Say first how much was done");
        assertThat(assess(story, Map.of("share-1", "101", "share-2", "0"))).isEqualTo(422);
        assertThat(assess(story, Map.of("share-1", "50"))).isEqualTo(422);
        assertThat(look("manager", "MANAGER", page(story))).contains("1. Concept agreed", "EUR 2772.10");
    }

    private int end(Story story, String login, String side, String reason) {
        int status = answer(story, login, "", Map.of("side", side, "reason", reason));
        journey.settle();
        return status;
    }

    private int assess(Story story, Map<String, String> shares) {
        int status = answer(story, "manager", "/assessment", shares);
        journey.settle();
        return status;
    }

    private int answer(Story story, String login, String door, Map<String, String> fields) {
        return doors.submit(login, page(story) + door, fields).getStatus();
    }

    /** Nobody pays, and the manager ends it. */
    private void unpaid(Story story) {
        for (int days = 0; days < 60 && !story.open().contains("decideUnpaid"); days += 5) {
            journey.advance(Duration.ofDays(5));
        }
        story.done("manager", "decideUnpaid", Map.of("decision", "END", "reason", "The client is insolvent"));
        journey.settle();
    }

    private void assertTerminated(Story story) {
        assertOver(story, State.TERMINATED);
        for (String account : new String[] {"receivable", "deposit", "deferred"}) {
            assertThat(jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where account = ?")
                            .param(account + ":" + story.number())
                            .query(Long.class)
                            .single())
                    .as(account)
                    .isZero();
        }
        assertThat(jdbc.sql("select kind from invoice where engagement = ? order by issued_at desc, number desc")
                        .param(story.number())
                        .query(String.class)
                        .list())
                .containsOnlyOnce("FINAL");
        assertThat(jdbc.sql("select count(*) from document where engagement = ? and kind = 'termination-statement'")
                        .param(story.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private List<String> after(Story story, String kind) {
        List<String> all = books(story);
        int at = 0;
        while (!all.get(at).startsWith(kind)) {
            at++;
        }
        return all.subList(at + 1, all.size());
    }

    private void dropCard(Story story) {
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(story.number())
                .update();
    }

    private static String page(Story story) {
        return "/engagements/" + story.number() + "/termination";
    }

    private String look(String login, String role, String path) {
        try {
            return mvc.perform(get(path).with(user(login).roles(role)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
