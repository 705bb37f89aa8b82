package io.engagementdesk.proposal.approval;

import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.client.TypedAddress;
import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.Verdict;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a client writes to a proposal in the conversation of his engagement. */
@Service
public class ConversationAnswers {

    private final Proposals proposals;
    private final OtherDoors doors;

    ConversationAnswers(Proposals proposals, OtherDoors doors) {
        this.proposals = proposals;
        this.doors = doors;
    }

    /**
     * Answers the version that the client has before him.
     *
     * @param words reason or wish; may be empty for who accepts or declines
     * @param authority by which he speaks for his company; may be empty for who does not accept
     * @throws io.engagementdesk.process.FormRefused for what is missing
     * @throws TaskIsOver when it has been answered, has lapsed, or is not the newest
     */
    public void answer(String engagement, int version, Verdict verdict, String words, String name, String authority) {
        Answer answer =
                new Answer(verdict, words.strip(), name.strip(), authority.strip(), TypedAddress.NONE, false).checked();
        Proposal issued = proposals
                .issued(engagement)
                .filter(newest -> newest.version() == version)
                .orElseThrow(TaskIsOver::new);
        doors.answer(issued, answer, Channel.CONVERSATION, "client", Optional.empty(), said -> {});
    }
}
