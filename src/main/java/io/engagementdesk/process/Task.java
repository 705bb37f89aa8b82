package io.engagementdesk.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The work of a service task, as one call of a module's service. */
public final class Task {

    private Task() {}

    /** What a step does; a {@link BusinessException} becomes the BPMN error of its code. */
    @FunctionalInterface
    public interface Work {

        void on(DelegateExecution execution) throws BusinessException;
    }

    /** A step whose effect stays in our database. */
    public static JavaDelegate of(Work work) {
        return execution -> perform(work, execution);
    }

    /**
     * A step whose effect leaves our database (money, telephony).
     *
     * @param record writes the operation, whose id is the idempotency key, in the transaction that schedules the step
     * @param work calls the provider with that operation's id; repeated after a crash, so it must be repeatable
     */
    public static JavaDelegate external(Work record, Work work) {
        return new External(record, work);
    }

    /** A delegate in two parts; the engine's glue calls {@link #record} when a flow into the step is taken. */
    public static final class External implements JavaDelegate {

        private final Work record;
        private final Work work;

        private External(Work record, Work work) {
            this.record = record;
            this.work = work;
        }

        public void record(DelegateExecution execution) {
            perform(record, execution);
        }

        @Override
        public void execute(DelegateExecution execution) {
            perform(work, execution);
        }
    }

    private static void perform(Work work, DelegateExecution execution) {
        try {
            work.on(execution);
        } catch (BusinessException turned) {
            throw new BpmnError(turned.code(), turned.getMessage(), turned);
        }
    }
}
