package io.engagementdesk.process;

/** Is told when somebody has noted something on an open task, in the transaction that keeps the comment. */
public interface CommentObserver {

    /**
     * @param engagement the number of its engagement; null where the model has none
     * @param task the task's name
     * @param who the login of the writer
     */
    void commented(String engagement, String task, String who, String text);
}
