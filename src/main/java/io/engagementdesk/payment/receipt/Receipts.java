package io.engagementdesk.payment.receipt;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.payment.Notices;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Price;
import io.engagementdesk.payment.price.Prices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a settled engagement with its receipt: every figure, as a document and by mail. */
@Component
@Transactional
public class Receipts {

    private final ReceiptFigures figures;
    private final Documents documents;
    private final Prices prices;
    private final AgreedTerms terms;
    private final Engagements engagements;
    private final Clients clients;
    private final Notices notices;

    Receipts(
            ReceiptFigures figures,
            Documents documents,
            Prices prices,
            AgreedTerms terms,
            Engagements engagements,
            Clients clients,
            Notices notices) {
        this.figures = figures;
        this.documents = documents;
        this.prices = prices;
        this.terms = terms;
        this.engagements = engagements;
        this.clients = clients;
        this.notices = notices;
    }

    public void issue(String engagement) {
        Contact buyer = clients.contact(engagements.get(engagement).contact());
        prices.settled(engagement);
        Map<String, Object> facts = figures.of(engagement, buyer);
        Issued receipt = documents.issue(
                new Documents.Order(engagement, "receipt", "receipt-" + engagement, buyer.language(), facts));
        Price price = prices.of(engagement).orElseThrow();
        Ending ending = Ending.of(price, terms.of(engagement).kind());
        engagements.move(engagement, ending.state(), Actor.PROCESS);
        Map<String, String> told = Map.of("amount", price.gross().toString());
        notices.send(engagement, ending.template(), "receipt", told, List.of(receipt.pdf(), receipt.html()));
    }
}
