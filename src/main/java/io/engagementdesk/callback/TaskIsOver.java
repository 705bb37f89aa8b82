package io.engagementdesk.callback;

/** Somebody or something else ended the task while the client was writing. */
public final class TaskIsOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskIsOver() {
        super("The task is no longer open");
    }
}
