package io.engagementdesk.payment.checkout;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.payment.Notices;
import io.engagementdesk.payment.SettlementProcess;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the client of a payment he was asked for, with the link that leads to it. */
@Component
@Transactional
class Reminders {

    private final ClientLinks links;
    private final PaymentPage amounts;
    private final Notices notices;
    private final Clock clock;

    private final DisputeFlags disputes;

    Reminders(ClientLinks links, PaymentPage amounts, Notices notices, Clock clock, DisputeFlags disputes) {
        this.disputes = disputes;
        this.links = links;
        this.amounts = amounts;
        this.notices = notices;
        this.clock = clock;
    }

    void remindDeposit(String engagement) {
        remind(engagement, DepositProcess.PAY_DEPOSIT, "depositReminder", amounts.amount(engagement, Purpose.DEPOSIT));
    }

    /** Nobody is asked for more while his bank decides about what he has paid. */
    void remindBalance(String engagement) {
        if (!disputes.isDisputed(engagement)) {
            remind(
                    engagement,
                    SettlementProcess.PAY_BALANCE,
                    "balanceReminder",
                    amounts.amount(engagement, Purpose.BALANCE));
        }
    }

    private void remind(String engagement, String task, String template, Money amount) {
        links.open(engagement, task).ifPresent(link -> send(engagement, template, amount, link));
    }

    private void send(String engagement, String template, Money amount, OpenLink link) {
        String occasion = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
        Map<String, String> facts = Map.of(
                "amount", amount.toString(),
                "link", link.id().toString(),
                "expires", link.expires().truncatedTo(ChronoUnit.SECONDS).toString());
        notices.send(engagement, template, occasion, facts);
    }
}
