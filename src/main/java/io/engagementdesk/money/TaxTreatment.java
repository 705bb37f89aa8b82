package io.engagementdesk.money;

/** How value-added tax is treated towards a customer. */
public enum TaxTreatment {
    /** Taxed at home, at the practice's rate. */
    DOMESTIC,
    /** A business elsewhere in the European Union owes the tax itself. */
    REVERSE_CHARGE,
    /** The customer has been exempted. */
    EXEMPT,
    /** A business outside the European Union. */
    OUTSIDE;

    public Tax tax(Practice practice) {
        return this == DOMESTIC ? practice.tax() : Tax.percent(0);
    }
}
