package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.engagementdesk.engagement.State;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class PaymentPageTests extends PaymentTest {

    private static final Pattern LINK = Pattern.compile("/c/[A-Za-z0-9_-]+");

    private URI mailedLink(String engagement) {
        journey.settle();
        String mail = jdbc.sql("select b.text from mailbox_mail b join message m on m.id = b.message_id"
                        + " where m.engagement = ? order by m.queued_at fetch first 1 rows only")
                .param(engagement)
                .query(String.class)
                .single();
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        return URI.create(link.group());
    }

    private URI payButton(URI link) throws Exception {
        String checkout = mvc.perform(post(link).contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return URI.create(checkout);
    }

    @Test
    void theMailedLinkLeadsOverTheTermsAndTheCheckoutToTheReceipt() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI link = mailedLink(engagement);
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("€50.00"),
                                Matchers.containsString("€3.00 a minute"),
                                Matchers.containsString("15 minutes"),
                                Matchers.containsString("90 minutes"))));
        URI checkout = payButton(link);
        assertThat(payButton(link)).isEqualTo(checkout);
        send(checkout, "number", GOOD).andExpect(header().string("Location", link.toString()));
        mvc.perform(get(link)).andExpect(content().string(Matchers.containsString("being booked")));
        journey.settle();
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Thank you")));
        mvc.perform(post(link).contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .andExpect(status().isConflict());
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
    }

    @Test
    void lookingAtThePageChangesNothing() throws Exception {
        String engagement = awaitingDeposit("quick-answer");
        URI link = mailedLink(engagement);
        for (int scan = 0; scan < 3; scan++) {
            mvc.perform(get(link)).andExpect(status().isOk());
        }
        assertThat(operations.of(engagement)).hasSize(1);
        assertThat(latest(engagement, io.engagementdesk.payment.operation.Operation.Purpose.DEPOSIT)
                        .providerId())
                .isEmpty();
        assertThat(state(engagement)).isEqualTo(State.AWAITING_DEPOSIT);
    }

    @Test
    void aGermanReaderPaysInGerman() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI link = mailedLink(engagement);
        mvc.perform(get(link + "?lang=de"))
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("<title>Anzahlung leisten"),
                                Matchers.containsString("50,00"))));
    }
}
