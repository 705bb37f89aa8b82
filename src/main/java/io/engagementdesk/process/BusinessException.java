package io.engagementdesk.process;

/**
 * A business case that turned out otherwise; it commits what was written and becomes the BPMN error named after its
 * class ({@code HoldDeclined} → {@code holdDeclined}).
 */
public abstract class BusinessException extends Exception {

    private static final long serialVersionUID = 1L;

    protected BusinessException(String message) {
        super(message);
    }

    public final String code() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
