package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.document.Documents;
import io.engagementdesk.proposal.price.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** what was paid ahead is credited, earliest instalment first. */
class DepositCreditTests extends ProposalTest {

    @Autowired
    private Documents documents;

    @Test
    void r105ThePaidDepositIsCreditedToTheFirstInstalment() throws IOException {
        Story story = story().registered("security-audit", "later").paid(Story.GOOD_CARD);
        begin(story.number());
        scope(story.number(), ScopeDraft.first());
        Proposal issued = proposals.issued(story.number()).orElseThrow();
        Quote quote = issued.quote();
        assertThat(quote.deposit()).isEqualTo(Money.parse("EUR 250.00"));
        assertThat(Money.total(
                        quote.instalments().stream().map(part -> part.gross()).toList()))
                .isEqualTo(quote.gross());
        byte[] pdf = documents.content(issued.pdf().orElseThrow());
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "proposal-deposit.pdf"), pdf);
        assertThat(text(doors.look(story.link()))).contains("€250.00", "€8,990.35", "−€250.00", "€2,522.11");
        assertThat(answer(story.link(), ACCEPTED)).isEqualTo(303);
        assertThat(accepted.accepted(story.number()).instalments()).hasSize(3);
    }
}
