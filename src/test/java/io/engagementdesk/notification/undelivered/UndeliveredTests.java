package io.engagementdesk.notification.undelivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.State;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R-708, F41: what did not arrive is seen, and mended by the desk. */
class UndeliveredTests extends DeskTest {

    @Autowired
    private Messages messages;

    @Test
    void aMailThatCameBackBecomesATaskAndIsSentToTheRightAddress() throws Exception {
        Story story = story().registered("expert-call", "now");
        UUID deposit = messages.of(story.number()).get(0).id();
        assertThat(bounce("<" + deposit + "@practice.example>")).isEqualTo(204);
        assertThat(bounce(deposit.toString())).isEqualTo(204);
        assertThat(messages.of(story.number())).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.BOUNCED);
            assertThat(sent.error()).isEqualTo("5.1.1 user unknown");
        });
        assertThat(story.open()).containsExactlyInAnyOrder("payDeposit", "resolveUndelivered");
        assertThat(page(story)).contains("Mail not delivered", "5.1.1 user unknown", "came back");
        String right = Cast.fresh("right") + "@client.example";
        story.done("desk", "resolveUndelivered", Map.of("outcome", "RESEND", "email", right));
        assertThat(story.open()).containsExactly("payDeposit");
        assertThat(messages.of(story.number()).get(1)).satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(sent.recipient()).isEqualTo(right);
        });
        assertThat(page(story)).doesNotContain("Mail not delivered");
    }

    @Test
    void whatIsNoMessageOfOursIsSaidSo() {
        assertThat(bounce(UUID.randomUUID() + "@practice.example")).isEqualTo(404);
        assertThat(bounce("somebody-elses@mail.example")).isEqualTo(404);
        assertThat(bounce(" ")).isEqualTo(422);
    }

    @Test
    void anotherContactsAddressIsRefused() {
        Story other = story().registered("expert-call", "now");
        Story story = story().registered("expert-call", "now");
        bounce(messages.of(story.number()).get(0).id().toString());
        for (Map<String, Object> wrong : java.util.List.<Map<String, Object>>of(
                Map.of("outcome", "RESEND", "email", other.email()),
                Map.of("outcome", "RESEND", "email", "nobody"),
                Map.of("outcome", "TOLD"))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> story.done("desk", "resolveUndelivered", wrong))
                    .as("%s", wrong)
                    .hasMessageFindingMatch("address|whom you told");
        }
        assertThat(messages.of(story.number())).hasSize(1);
        story.done("desk", "resolveUndelivered", Map.of("outcome", "TOLD", "resolution", "by phone"));
        assertThat(messages.of(story.number())).hasSize(1);
    }

    @Test
    void aMessageIsShownWithoutItsLinkAndSentAgainOncePerForm() throws Exception {
        Story story = story().registered("expert-call", "now");
        UUID deposit = messages.of(story.number()).get(0).id();
        String path = "/engagements/" + story.number() + "/messages/" + deposit;
        String shown = mvc.perform(get(path).with(user("desk").roles("DESK")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("[personal link]", "Hello Cleo Client").doesNotContain("/c/");
        String once = UUID.randomUUID().toString();
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(path + "/resend")
                    .param("once", once)
                    .with(user("desk").roles("DESK"))
                    .with(csrf()));
        }
        journey.settle();
        assertThat(messages.of(story.number())).hasSize(2);
        assertThat(doors.read("desk", "/api/engagements/" + story.number() + "/timeline")
                        .toString())
                .containsOnlyOnce("messageSentAgain");
    }

    @Test
    void whoWantsTextsGetsThemOnHisTelephone() throws Exception {
        Story story = story().registered("expert-call", "now");
        String phone = "+4930" + (10_000_000 + Math.floorMod(story.number().hashCode(), 89_999_999));
        jdbc.sql("update contact set phone = ? where email = ?")
                .params(phone, story.email())
                .update();
        mvc.perform(post("/engagements/" + story.number() + "/contact")
                .param("language", "de")
                .param("channel", "SMS")
                .with(user("desk").roles("DESK"))
                .with(csrf()));
        story.paid(Story.GOOD_CARD);
        UUID deposit = messages.of(story.number()).get(0).id();
        mvc.perform(post("/engagements/" + story.number() + "/messages/" + deposit + "/resend")
                .param("once", UUID.randomUUID().toString())
                .with(user("desk").roles("DESK"))
                .with(csrf()));
        journey.settle();
        assertThat(jdbc.sql("select text from mailbox_mail where recipient = ? and channel = 'SMS'")
                        .param(phone)
                        .query(String.class)
                        .single())
                .startsWith("Demo Practice GmbH: Bitte leisten Sie Ihre Anzahlung – " + story.number() + " http")
                .contains("/c/")
                .hasSizeLessThan(320);
    }

    private int bounce(String messageId) {
        return doors.tryWrite(
                        "desk", "/api/messages/bounces", Map.of("messageId", messageId, "reason", "5.1.1 user unknown"))
                .getStatus();
    }

    private String page(Story story) throws Exception {
        return mvc.perform(
                        get("/engagements/" + story.number()).with(user("desk").roles("DESK")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
