package io.engagementdesk.callback;

/** What the client submitted needs somebody who does not answer now: nothing was done, and it may be submitted again. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    /** Says so by the key of a text. */
    public NotNow(String text, Throwable cause) {
        super(text, cause);
        this.text = text;
    }

    public String text() {
        return text;
    }
}
