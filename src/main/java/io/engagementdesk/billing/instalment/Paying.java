package io.engagementdesk.billing.instalment;

import static io.engagementdesk.billing.instalment.InstalmentProcess.DECIDE_UNPAID;
import static io.engagementdesk.billing.instalment.InstalmentProcess.DECISION;
import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.billing.instalment.InstalmentProcess.PAY_INSTALMENT;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.payment.BalancePaid;
import io.engagementdesk.process.Processes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which instalments have been paid: money pays the oldest invoice first. */
@Component
@Transactional
class Paying {

    private final InstalmentRows rows;
    private final InstalmentBooks books;
    private final Processes processes;

    Paying(InstalmentRows rows, InstalmentBooks books, Processes processes) {
        this.rows = rows;
        this.books = books;
        this.processes = processes;
    }

    /** Whoever waits for an instalment that is paid now waits no longer. */
    @EventListener
    public void arrived(BalancePaid event) {
        settle(event.engagement());
        rows.of(event.engagement()).stream()
                .filter(part -> part.state() == State.PAID)
                .forEach(this::goOn);
    }

    private void goOn(Instalment paid) {
        String id = paid.id().toString();
        processes
                .open(paid.engagement(), PAY_INSTALMENT, INSTALMENT, id)
                .ifPresent(task -> processes.complete(task.id(), Map.of()));
        processes
                .open(paid.engagement(), DECIDE_UNPAID, INSTALMENT, id)
                .ifPresent(task ->
                        processes.complete(task.id(), Map.of(DECISION.name(), UnpaidInstalments.Decision.PAID.name())));
    }

    /** Marks what is paid. */
    void settle(String engagement) {
        unpaid(engagement).forEach((part, open) -> {
            if (!open.isPositive()) {
                rows.move(part, State.PAID);
            }
        });
    }

    /** What of each invoiced instalment is still owed. */
    Map<Instalment, Money> unpaid(String engagement) {
        List<Instalment> newestFirst = rows.lock(engagement).stream()
                .filter(part -> part.state() == State.INVOICED)
                .sorted(Comparator.comparing((Instalment part) -> part.invoice().orElseThrow())
                        .reversed())
                .toList();
        Map<Instalment, Money> unpaid = new LinkedHashMap<>();
        for (Instalment part : newestFirst) {
            Money owed = books.owed(part).minus(Money.total(part.net().getCurrencyUnit(), unpaid.values()));
            Money open = owed.isLessThan(part.gross()) ? owed : part.gross();
            unpaid.put(part, open.isNegative() ? open.minus(open) : open);
        }
        return unpaid;
    }
}
