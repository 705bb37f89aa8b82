package io.engagementdesk.payment.gateway;

import org.joda.money.Money;
import org.springframework.context.ApplicationContext;

/** A person of the practice in the sandbox's own pages. */
public final class PracticeHand {

    private PracticeHand() {}

    /** Takes so much of a hold. */
    public static void take(ApplicationContext desk, String hold, Money amount) {
        desk.getBean(SandboxBooks.class).change(hold, held -> held.paid(amount, held.card()));
    }
}
