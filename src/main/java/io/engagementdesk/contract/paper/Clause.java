package io.engagementdesk.contract.paper;

import java.util.Locale;

/** What every general paper says, in this order; the list that favours the client. */
enum Clause {
    /** What applies before what. */
    PRECEDENCE,
    PAYMENT,
    CHANGES,
    ACCEPTANCE,
    /** The client owns the results on payment. */
    OWNERSHIP,
    CONFIDENTIALITY,
    DATA_PROTECTION,
    WARRANTY,
    LIABILITY,
    /** The client may end it without a reason. */
    CONVENIENCE,
    /** The client's law and courts. */
    LAW,
    /** One language binds. */
    LANGUAGE,
    /** A consumer's right to withdraw. */
    WITHDRAWAL;

    /** The name of its block in the templates. */
    String block() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean concerns(boolean business) {
        return !business || this != WITHDRAWAL;
    }
}
