package io.engagementdesk.payment.checkout;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.NotNow;
import io.engagementdesk.notification.LinkAddresses;
import io.engagementdesk.payment.checkout.Checkouts.Wish;
import io.engagementdesk.payment.cover.CoverProcess;
import io.engagementdesk.payment.gateway.PaymentGateway.Unanswered;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Terms;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Client tasks that are done by paying: the page shows what and why, the button leads to the provider. */
@Component
class PaymentKind implements ClientTaskKind {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentKind.class);

    private final Checkouts checkouts;
    private final AgreedTerms terms;
    private final PaymentPage pages;
    private final LinkAddresses links;
    private final InvoiceFile invoices;

    PaymentKind(Checkouts checkouts, AgreedTerms terms, PaymentPage pages, LinkAddresses links, InvoiceFile invoices) {
        this.checkouts = checkouts;
        this.terms = terms;
        this.pages = pages;
        this.links = links;
        this.invoices = invoices;
    }

    @Override
    public String name() {
        return "payment";
    }

    @Override
    public Page page(ClientTask task) {
        Map<String, Object> model = pages.toPay(task, purpose(task));
        model.put("arriving", checkouts.isArriving(task.engagement(), purpose(task)));
        if (invoices.isThere(task)) {
            model.put("invoice", links.address(task.link()).getPath() + "/" + InvoiceFile.NAME);
        }
        return new Page("payment/pay", model);
    }

    @Override
    public Optional<URI> submit(ClientTask task, Map<String, List<String>> fields) {
        try {
            return open(task);
        } catch (Unanswered silent) {
            LOG.warn("The provider opens no page for {}: {}", task.engagement(), silent.getMessage());
            throw new NotNow("pay.silent", silent);
        }
    }

    private Optional<URI> open(ClientTask task) {
        Terms agreed = terms.agreed(task.engagement());
        return checkouts.open(new Wish(
                task.engagement(),
                purpose(task),
                task.key(),
                pages.amount(task.engagement(), purpose(task), agreed),
                agreed.serviceName() + ", " + task.engagement(),
                links.address(task.link())));
    }

    @Override
    public Optional<Download> file(ClientTask task, String name) {
        return name.equals(InvoiceFile.NAME) ? invoices.of(task) : Optional.empty();
    }

    @Override
    public Page receipt(ClientTask task) {
        return new Page("payment/paid", pages.paid(task, purpose(task)));
    }

    /** His money has come nevertheless: it counts, or is given back. */
    @Override
    public Optional<Page> ended(ClientTask task) {
        if (!checkouts.hasMoney(task.engagement(), purpose(task))) {
            return Optional.empty();
        }
        Page receipt = receipt(task);
        return Optional.of(
                pages.isTooLate(task.engagement(), purpose(task))
                        ? new Page("payment/late", receipt.model())
                        : receipt);
    }

    @Override
    public boolean staffMayComplete() {
        return false;
    }

    private static Purpose purpose(ClientTask task) {
        return switch (task.key()) {
            case DepositProcess.PAY_DEPOSIT -> Purpose.DEPOSIT;
            case CoverProcess.SECURE_COVER -> Purpose.COVER;
            default -> Purpose.BALANCE;
        };
    }
}
