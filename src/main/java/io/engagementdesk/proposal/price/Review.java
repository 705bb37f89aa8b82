package io.engagementdesk.proposal.price;

/** Why a second person looks at a price before it is offered. */
public enum Review {
    NONE,
    /** It is above the value limit. */
    ESTIMATE,
    /** The discount is above its limit. */
    DISCOUNT,
    BOTH;

    static Review of(boolean estimate, boolean discount) {
        return estimate ? discount ? BOTH : ESTIMATE : discount ? DISCOUNT : NONE;
    }
}
