package io.engagementdesk.process;

/** Is told of changes among those who may sign in, in the transaction that makes them. */
public interface LoginObserver {

    default void joined(String login, String group) {}

    /** No longer belongs to the group; also told of every group of a login that is deleted. */
    default void left(String login, String group) {}

    /** The login is deleted. */
    default void gone(String login) {}
}
