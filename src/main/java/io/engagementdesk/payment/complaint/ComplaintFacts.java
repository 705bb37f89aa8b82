package io.engagementdesk.payment.complaint;

import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.Price;
import io.engagementdesk.payment.price.Prices;
import io.engagementdesk.process.TaskFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What who decides on a complaint should know: the story, the time, the price, and what can still be given back. */
@Component
@Transactional(readOnly = true)
class ComplaintFacts implements TaskFacts {

    private final Complaints complaints;
    private final ComplaintRows rows;
    private final Prices prices;
    private final Operations operations;
    private final Repayments repayments;

    ComplaintFacts(
            Complaints complaints, ComplaintRows rows, Prices prices, Operations operations, Repayments repayments) {
        this.complaints = complaints;
        this.rows = rows;
        this.prices = prices;
        this.operations = operations;
        this.repayments = repayments;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return engagement == null
                ? Map.of()
                : complaints.open(engagement).map(this::facts).orElse(Map.of());
    }

    private Map<String, Object> facts(Complaint complaint) {
        Map<String, Object> facts = new HashMap<>(money(complaint.engagement()));
        facts.put("story", Shown.text(complaint.story()));
        facts.put(
                "receipt",
                rows.receiptOf(complaint.engagement()).map(Shown::day).orElse("none"));
        facts.put("decidedRefund", complaint.amount().map(Money::toString).orElse("nothing"));
        facts.put("decidedBy", complaint.decidedBy().orElse("nobody"));
        facts.put("decidedReason", Shown.text(complaint.reason().orElse("–")));
        return facts;
    }

    private Map<String, Object> money(String engagement) {
        Price price = prices.of(engagement).orElseThrow();
        List<Operation> all = operations.of(engagement);
        return Map.of(
                "price", price.gross().toString(),
                "paid", Shown.list(all.stream().filter(PaymentRests::isPayment)),
                "givenBack", Shown.list(all.stream().filter(PaymentRests::isRefund)),
                "refundable", repayments.refundable(engagement).toString());
    }
}
