package io.engagementdesk.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is told of every user task of every model, in the transaction in which it happens. */
public interface TaskObserver {

    default void created(DelegateTask task) {}

    /** After the model's own completion listeners; may refuse by {@link FormRefused}. */
    default void completed(DelegateTask task) {}

    /** The task ended in another way than by completion. */
    default void deleted(DelegateTask task) {}
}
