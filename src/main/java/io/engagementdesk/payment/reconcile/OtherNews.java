package io.engagementdesk.payment.reconcile;

import java.util.Optional;

/** Reads those events that are about something else than a payment or refund. */
public interface OtherNews {

    boolean concerns(String type);

    /**
     * Asks the provider how the thing stands now and writes it down.
     *
     * @return why it is none of ours and a matter for finance; nothing where all is well
     */
    Optional<String> learn(String object);
}
