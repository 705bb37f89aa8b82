package io.engagementdesk.proposal.approval;

import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.paper.ProposalPaper;
import io.engagementdesk.proposal.paper.Sheet;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is read to a client before he accepts by word of mouth, in his language. */
@Component
class ReadBack {

    private final ProposalPaper paper;
    private final Customers customers;
    private final MessageSource texts;
    private final Practice practice;

    ReadBack(ProposalPaper paper, Customers customers, MessageSource texts, Practice practice) {
        this.paper = paper;
        this.customers = customers;
        this.texts = texts;
        this.practice = practice;
    }

    Locale language(Proposal issued) {
        return customers.contact(issued.engagement()).language();
    }

    String text(Proposal issued) {
        Sheet sheet = paper.sheet(issued, language(issued));
        String buyer = sheet.company().isEmpty() ? sheet.client() : sheet.company();
        return texts.getMessage(
                "proposal.readBack",
                new Object[] {
                    buyer,
                    String.valueOf(sheet.version()),
                    sheet.title(),
                    practice.name(),
                    sheet.gross(),
                    sheet.net(),
                    sheet.tax(),
                    instalments(sheet, language(issued))
                },
                language(issued));
    }

    private String instalments(Sheet sheet, Locale language) {
        return sheet.deposit().isEmpty()
                ? texts.getMessage("proposal.readBack.instalments", null, language)
                : texts.getMessage("proposal.readBack.deposit", new Object[] {sheet.toPay()}, language);
    }
}
