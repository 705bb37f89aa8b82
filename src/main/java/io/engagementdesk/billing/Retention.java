package io.engagementdesk.billing;

import io.engagementdesk.money.TaxTreatment;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What is kept of a deposit.
 *
 * @param hours spent on the analysis
 * @param deposit what had been paid ahead
 * @param kept of it, with tax
 * @param tax within what is kept
 */
record Retention(
        String engagement,
        Basis basis,
        BigDecimal hours,
        Money deposit,
        Money kept,
        Money tax,
        BigDecimal taxPercent,
        TaxTreatment treatment) {

    /** How much that is follows from. */
    enum Basis {
        /** A share of the deposit. */
        SHARE,
        /** The hours of analysis. */
        HOURS,
        /** The hours of analysis, and they exceed the share that may be kept. */
        CAP
    }

    Money net() {
        return kept.minus(tax);
    }

    Money back() {
        return deposit.minus(kept);
    }
}
