package io.engagementdesk.process;

/** A failure that no repetition mends, such as a request that can never be right: a person looks at it at once. */
public abstract class Unrepeatable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Unrepeatable(String message) {
        super(message);
    }
}
