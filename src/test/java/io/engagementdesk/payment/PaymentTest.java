package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.DeskTest;
import io.engagementdesk.engagement.EngagementProcess;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.Postings;
import io.engagementdesk.payment.checkout.Checkouts;
import io.engagementdesk.payment.checkout.Checkouts.Wish;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.process.BusinessException;
import io.engagementdesk.process.Processes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Engagements that stand before, in or behind their payment. */
abstract class PaymentTest extends DeskTest {

    static final String GOOD = "4242 4242 4242 4242";
    static final String DECLINING = "4000 0000 0000 0002";
    static final String AUTHENTICATING = "4000 0025 0000 3155";
    static final String DECLINING_LATER = "4000 0000 0000 0341";

    /** A step that may turn out otherwise. */
    interface Step {

        void take() throws BusinessException;
    }

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Operations operations;

    @Autowired
    PaymentGateway gateway;

    @Autowired
    Engagements engagements;

    @Autowired
    Postings postings;

    @Autowired
    Balances balances;

    static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }

    /** A new engagement that waits for its deposit. */
    String awaitingDeposit(String service) {
        String engagement = cast.engagement(service, "en");
        processes.start(EngagementProcess.ENGAGEMENT_REGISTERED, engagement, Map.of());
        assertThat(journey.open(engagement)).containsExactly("payDeposit");
        return engagement;
    }

    /** A new engagement whose deposit was paid with this card. */
    String secured(String service, String card) {
        String engagement = awaitingDeposit(service);
        pay(checkout(engagement).orElseThrow(), card);
        journey.settle();
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
        return engagement;
    }

    Optional<URI> checkout(String engagement) {
        return checkout(engagement, "http://127.0.0.1:8080/c/token-of-" + engagement);
    }

    Optional<URI> checkout(String engagement, String back) {
        return checkouts.open(new Wish(
                engagement, Purpose.DEPOSIT, "payDeposit", euro("50.00"), "Call, " + engagement, URI.create(back)));
    }

    /** Pays at the provider's page, with authentication where it is asked. */
    void pay(URI checkout, String card) {
        int status = send(checkout, "number", card).andReturn().getResponse().getStatus();
        if (AUTHENTICATING.equals(card)) {
            assertThat(status).isEqualTo(303);
            send(checkout, "authentication", "confirm");
        }
    }

    ResultActions send(URI checkout, String name, String value) {
        try {
            return mvc.perform(post(checkout).param(name, value));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    State state(String engagement) {
        return engagements.get(engagement).state();
    }

    Operation latest(String engagement, Purpose purpose) {
        return operations.latest(engagement, purpose).orElseThrow();
    }

    OperationState operation(String engagement, Purpose purpose) {
        return latest(engagement, purpose).state();
    }

    Money received(String engagement) {
        return gateway.received(List.of(engagement)).getOrDefault(engagement, euro("0.00"));
    }

    /** Kind and lines of each posting: {@code depositPaid: provider 50.00, deposit -50.00}. */
    List<String> books(String engagement) {
        return postings.of(engagement).stream()
                .map(posting -> posting.kind() + ": "
                        + String.join(
                                ", ",
                                posting.entries().stream()
                                        .map(entry -> line(entry, engagement))
                                        .toList()))
                .toList();
    }

    private static String line(Posting.Entry entry, String engagement) {
        return entry.account().replace(":" + engagement, "") + " "
                + entry.amount().getAmount();
    }

    void inTransaction(Step step) {
        transaction.executeWithoutResult(ours -> {
            try {
                step.take();
            } catch (BusinessException turned) {
                throw new IllegalStateException(turned);
            }
        });
    }
}
