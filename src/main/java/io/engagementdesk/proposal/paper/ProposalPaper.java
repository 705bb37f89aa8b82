package io.engagementdesk.proposal.paper;

import io.engagementdesk.client.Contact;
import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.paper.Sheet.Before;
import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the templates of a proposal show, on paper and on pages. */
@Component
public class ProposalPaper {

    private final Scopes scopes;
    private final Customers customers;
    private final AcceptedProposals accepted;
    private final Practice practice;

    ProposalPaper(Scopes scopes, Customers customers, AcceptedProposals accepted, Practice practice) {
        this.scopes = scopes;
        this.customers = customers;
        this.accepted = accepted;
        this.practice = practice;
    }

    /** A version as it was issued; a draft as it was priced. */
    public Sheet sheet(Proposal version, Locale language) {
        Instant issued = version.issuedAt().orElse(version.pricedAt());
        return sheet(version, language, issued, version.validUntil().orElse(issued));
    }

    /** A draft that is issued at this moment. */
    public Sheet sheet(Proposal version, Locale language, Instant issued, Instant validUntil) {
        Figures figures = new Figures(language, practice.timeZone());
        Scope scope = scopes.get(version.scope());
        Quote quote = version.quote();
        Contact contact = customers.contact(version.engagement());
        return new Sheet(
                version.engagement(),
                version.version(),
                version.change(),
                scope.title(),
                contact.name(),
                customers.company(version.engagement()).orElse(""),
                figures.day(issued),
                figures.moment(validUntil),
                scope.packages(),
                Sheets.team(scope, figures),
                Sheets.hours(scope, figures),
                Sheets.milestones(scope, figures),
                figures.day(scope.windowFrom()),
                figures.day(scope.windowTo()),
                scope.startOn().map(figures::day).orElse(""),
                Sheets.lines(version, figures),
                figures.amount(quote.net()),
                quote.treatment().name(),
                figures.number(quote.taxPercent()),
                figures.amount(quote.tax()),
                figures.amount(quote.gross()),
                quote.deposit().isZero() ? "" : figures.amount(quote.deposit()),
                figures.amount(quote.gross().minus(quote.deposit())),
                before(version, figures),
                Sheets.instalments(scope, quote, figures));
    }

    private Before before(Proposal version, Figures figures) {
        return accepted.find(version.engagement())
                .filter(older -> version.change() && older.version() < version.version())
                .map(older -> new Before(
                        older.version(),
                        figures.amount(older.gross()),
                        figures.amount(version.quote().gross().minus(older.gross()))))
                .orElse(null);
    }
}
