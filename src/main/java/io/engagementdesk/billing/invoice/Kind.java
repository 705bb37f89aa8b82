package io.engagementdesk.billing.invoice;

/** What an invoice is, with its type code in EN 16931 (UNTDID 1001). */
public enum Kind {
    /** For work that is still to be done. */
    ADVANCE("386", "INV"),
    /** For a part that has been accepted. */
    PARTIAL("326", "INV"),
    /** For everything, less what was invoiced before. */
    FINAL("380", "INV"),
    /** Takes back what an invoice charged, or part of it. */
    CORRECTION("381", "COR");

    private final String code;
    private final String series;

    Kind(String code, String series) {
        this.code = code;
        this.series = series;
    }

    public String code() {
        return code;
    }

    String series(int year) {
        return series + "-" + year;
    }
}
