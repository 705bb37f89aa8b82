package io.engagementdesk.portal;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalProcess;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.approval.ConversationAnswers;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A proposal that waits for its client, answered where it is talked about. */
@Component
class ProposalTalk {

    /**
     * What is asked of the reader.
     *
     * @param amount with tax, as he writes it
     * @param path of the page that shows all of it
     */
    record Offer(int version, String amount, String until, String path) {}

    private final Proposals proposals;
    private final ConversationAnswers answers;
    private final Correspondence entries;
    private final ClientLinks links;
    private final MessageSource words;

    ProposalTalk(
            Proposals proposals,
            ConversationAnswers answers,
            Correspondence entries,
            ClientLinks links,
            MessageSource words) {
        this.proposals = proposals;
        this.answers = answers;
        this.entries = entries;
        this.links = links;
        this.words = words;
    }

    /** Only for him whose decision it is. */
    Optional<Offer> offer(Visit visit, Locale language) {
        return asked(visit).flatMap(link -> proposals
                .issued(visit.engagement())
                .filter(issued -> issued.task().filter(link.task()::equals).isPresent())
                .map(issued -> new Offer(
                        issued.version(),
                        Amounts.text(issued.quote().gross(), language),
                        until(issued, visit, language),
                        links.path(link.id()))));
    }

    /**
     * Keeps his answer, and what he said as an entry.
     *
     * @throws TaskIsOver when it is not his to give any more
     * @throws io.engagementdesk.process.FormRefused for what is missing
     */
    void answer(Visit visit, Decision said, Locale language) {
        asked(visit).orElseThrow(TaskIsOver::new);
        answers.answer(
                visit.engagement(),
                said.version(),
                said.verdict(),
                said.words(),
                said.approverName(),
                said.authority());
        String verdict = words.getMessage(
                "conversation.proposal.said." + said.verdict(), new Object[] {said.version()}, language);
        String text = (verdict + "\n" + said.words().strip()).strip();
        entries.write(visit.engagement(), visit.reader(), "link", text, said.once());
    }

    private Optional<OpenLink> asked(Visit visit) {
        return links.open(visit.engagement(), visit.contact().id()).stream()
                .filter(link -> link.key().equals(ProposalProcess.DECIDE_PROPOSAL))
                .findFirst();
    }

    private static String until(Proposal issued, Visit visit, Locale language) {
        return issued.validUntil()
                .map(moment -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(moment.atZone(visit.contact().timeZone())))
                .orElse("");
    }
}
