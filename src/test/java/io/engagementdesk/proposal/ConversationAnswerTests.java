package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.approval.ConversationAnswers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** the conversation is a door like the others. */
class ConversationAnswerTests extends ProposalTest {

    @Autowired
    private ConversationAnswers conversation;

    @Test
    void r133WhatIsWrittenInTheConversationCountsAndUsesUpTheLink() {
        String number = offered("en", ScopeDraft.first());
        String link = link(number);
        conversation.answer(number, 1, Verdict.ACCEPT, "", "Cleo Client", "Managing director");
        journey.settle();
        assertThat(accepted.accepted(number).acceptance()).satisfies(said -> {
            assertThat(said.channel()).isEqualTo(Channel.CONVERSATION);
            assertThat(said.spoken()).isEmpty();
        });
        assertThat(answer(link, ACCEPTED)).isEqualTo(409);
        assertThat(journey.open(number)).isEmpty();
    }

    @Test
    void anotherVersionAnAnsweredOneAndHalfAnAnswerAreRefused() {
        String number = offered("en", ScopeDraft.first());
        assertThatThrownBy(() -> conversation.answer(number, 2, Verdict.DECLINE, "", "Cleo", ""))
                .isInstanceOf(TaskIsOver.class);
        assertThatThrownBy(() -> conversation.answer(number, 1, Verdict.CHANGE, " ", "Cleo", ""))
                .isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> conversation.answer(number, 1, Verdict.ACCEPT, "", "Cleo", ""))
                .isInstanceOf(FormRefused.class);
        assertThat(answers.of(number)).isEmpty();
        answer(link(number), ACCEPTED);
        assertThatThrownBy(() -> conversation.answer(number, 1, Verdict.DECLINE, "", "Cleo", ""))
                .isInstanceOf(TaskIsOver.class);
    }
}
