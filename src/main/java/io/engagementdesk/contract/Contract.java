package io.engagementdesk.contract;

import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What is being agreed, or was agreed, for an engagement.
 *
 * @param number counts the contracts of the engagement: the first, then one for each change
 * @param party the client's organisation, or the consumer
 * @param signer who signs for the client
 * @param specialTerms agreed for this work alone
 * @param wishes other wording that the signer asked for
 * @param answer what we said to it
 */
public record Contract(
        UUID id,
        String engagement,
        int number,
        boolean change,
        String party,
        UUID signer,
        UUID proposal,
        UUID scope,
        Money net,
        Money tax,
        State state,
        Optional<String> specialTerms,
        Optional<String> wishes,
        Optional<String> answer,
        Optional<String> reason) {

    /** How it ended. */
    public enum State {
        OPEN,
        DECLINED,
        LAPSED,
        IN_FORCE
    }

    public Money gross() {
        return net.plus(tax);
    }
}
