package io.engagementdesk.process;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;

/** What is behind an exception of the engine, in words that do not need the engine. */
final class EngineFailure {

    private EngineFailure() {}

    static RuntimeException meant(ProcessEngineException failure) {
        FormRefused refused = ExceptionUtils.throwableOfType(failure, FormRefused.class);
        if (refused != null) {
            return refused;
        }
        return isLate(failure) ? new ConcurrencyFailureException("Somebody else was faster", failure) : failure;
    }

    /** The task was there a moment ago: it has changed meanwhile, or is gone. */
    private static boolean isLate(ProcessEngineException failure) {
        return failure instanceof NullValueException
                || failure instanceof OptimisticLockingException
                || ExceptionUtils.hasCause(failure, OptimisticLockingException.class);
    }
}
