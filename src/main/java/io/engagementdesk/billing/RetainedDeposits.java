package io.engagementdesk.billing;

import io.engagementdesk.billing.RetentionTable.Share;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.Tax;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.scoping.project.Scopes;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deposits that the practice keeps because the client does not take what was offered to him. */
@Service
@Transactional
class RetainedDeposits {

    private final Proposals proposals;
    private final Scopes scopes;
    private final Customers customers;
    private final RetentionTable table;
    private final RetentionRows rows;
    private final Ledger ledger;
    private final Timeline timeline;

    RetainedDeposits(
            Proposals proposals,
            Scopes scopes,
            Customers customers,
            RetentionTable table,
            RetentionRows rows,
            Ledger ledger,
            Timeline timeline) {
        this.proposals = proposals;
        this.scopes = scopes;
        this.customers = customers;
        this.table = table;
        this.rows = rows;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    /** Books what may be kept; true when something of the deposit is left to be given back. */
    boolean keep(String engagement) {
        Proposal offered = proposals.latest(engagement).orElseThrow();
        Retention retention = retention(offered, customers.deposited(engagement));
        rows.add(retention);
        if (retention.kept().isPositive()) {
            ledger.post(posting(retention));
        }
        String told = "%s of %s".formatted(retention.kept(), retention.deposit());
        timeline.add(engagement, Actor.PROCESS, "depositKept", told);
        return retention.back().isPositive();
    }

    private Retention retention(Proposal offered, Money deposit) {
        Quote quote = offered.quote();
        BigDecimal hours = scopes.get(offered.scope()).analysisHours();
        Share share = table.share(offered.engagement(), deposit, hours);
        Money tax = new Tax(quote.taxPercent()).within(share.kept());
        return new Retention(
                offered.engagement(),
                share.basis(),
                hours,
                deposit,
                share.kept(),
                tax,
                quote.taxPercent(),
                quote.treatment());
    }

    private static Posting posting(Retention retention) {
        String engagement = retention.engagement();
        return Posting.of("kept:" + engagement, "depositKept", engagement)
                .debit(Accounts.deposit(engagement), retention.kept())
                .credit(Accounts.REVENUE_RETAINED, retention.net())
                .credit(Accounts.TAX, retention.tax())
                .balanced();
    }
}
