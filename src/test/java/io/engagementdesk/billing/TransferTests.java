package io.engagementdesk.billing;

import static io.engagementdesk.billing.instalment.Instalment.State.INVOICED;
import static io.engagementdesk.billing.instalment.Instalment.State.PAID;
import static io.engagementdesk.billing.instalment.Instalment.State.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Story;
import io.engagementdesk.billing.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** finance records what has come to the bank, and whoever waits for it goes on. */
class TransferTests extends BillingTest {

    private final String reference = "RF-" + UUID.randomUUID();

    @Test
    void aTransferPaysAnInstalmentOnce() throws Exception {
        Story story = unpaid();
        assertThat(record(story, "1000.00", reference).getStatus()).isEqualTo(303);
        assertThat(states(story)).containsExactly(INVOICED, PLANNED, PLANNED);
        assertThat(record(story, "1000.00", reference).getStatus()).isEqualTo(303);
        assertThat(record(story, "1522,11", reference + "-2").getStatus()).isEqualTo(303);
        assertThat(books(story))
                .filteredOn(posting -> posting.startsWith("transferred"))
                .containsExactlyInAnyOrder(
                        "transferred: bank 1000.00, receivable -1000.00",
                        "transferred: bank 1522.11, receivable -1522.11");
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
        assertThat(open(story)).isEmpty();
        assertThat(page(story))
                .contains(reference, "Paid", invoices.of(story.number()).get(0).number());
    }

    @Test
    void aTransferThatComesWhileTheManagerDecidesGoesOnByItself() throws Exception {
        Story story = unpaid();
        journey.advance(Duration.ofDays(15));
        assertThat(open(story)).containsExactly("decideUnpaid");
        assertThat(page(story)).contains("work rests until it is paid");
        assertThat(record(story, "2522.11", reference).getStatus()).isEqualTo(303);
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
        assertThat(open(story)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithTheReasonAndNothingIsBooked() throws Exception {
        Story story = unpaid();
        assertRefused(record(story, "2600.00", reference), "EUR 77.89 too much");
        assertRefused(record(story, "none", ""), "Give the amount");
        assertRefused(record(story, "-1", reference), "Give the amount");
        assertRefused(record(story, "1.005", reference), "Give the amount");
        record(story, "1.00", reference);
        assertRefused(record(story, "2.00", reference), "recorded already");
        assertThat(books(story))
                .filteredOn(posting -> posting.startsWith("transferred"))
                .hasSize(1);
        assertThat(send(story, "desk", "DESK", "1.00", "other").getStatus()).isEqualTo(403);
    }

    @Test
    void whoSaidSoPaysByTransferThoughHisCardIsSaved() throws Exception {
        Story story = due(planned(story(), Story.GOOD_CARD, Map.of("byTransfer", "true")), 0);
        assertThat(books(story)).noneMatch(posting -> posting.startsWith("balanceCharged"));
        assertThat(states(story)).containsExactly(INVOICED, PLANNED, PLANNED);
        assertThat(open(story)).containsExactly("payInstalment");
        Invoice invoice = invoices.of(story.number()).get(0);
        assertThat(paper(invoice))
                .contains("transfer it, as you have chosen, to the account DE02", "reference " + invoice.number())
                .doesNotContain("Where you have saved a card");
        assertThat(record(story, "2522.11", reference).getStatus()).isEqualTo(303);
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
    }

    @Test
    void theClientReadsTheInvoiceBehindHisLink() {
        Story story = unpaid();
        String link = story.link();
        assertThat(text(doors.look(link))).contains("Pay the instalment", "€2,522.11", link + "/invoice.pdf");
        assertThat(doors.look(link + "/invoice.pdf").getContentType()).startsWith("application/pdf");
    }

    private Story unpaid() {
        Story story = planned(Story.GOOD_CARD);
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(story.number())
                .update();
        due(story, 0);
        assertThat(open(story)).containsExactly("payInstalment");
        return story;
    }

    private MockHttpServletResponse record(Story story, String amount, String reference) throws Exception {
        return send(story, "finance", "FINANCE", amount, reference);
    }

    private MockHttpServletResponse send(Story story, String login, String role, String amount, String reference)
            throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/engagements/" + story.number() + "/billing")
                        .with(user(login).roles(role))
                        .with(csrf())
                        .param("amount", amount)
                        .param("reference", reference)
                        .param("valueDate", LocalDate.now(clock()).toString()))
                .andReturn()
                .getResponse();
        journey.settle();
        return answer;
    }

    private String page(Story story) throws Exception {
        return text(mvc.perform(get("/engagements/" + story.number() + "/billing")
                        .with(user("finance").roles("FINANCE")))
                .andReturn()
                .getResponse());
    }

    private static void assertRefused(MockHttpServletResponse answer, String reason) {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
