package io.engagementdesk.process;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/** What is behind an exception of the engine, in words that do not need the engine. */
final class EngineFailure {

    private EngineFailure() {}

    static RuntimeException meant(ProcessEngineException failure) {
        FormRefused refused = ExceptionUtils.throwableOfType(failure, FormRefused.class);
        if (refused != null) {
            return refused;
        }
        return ExceptionUtils.hasCause(failure, OptimisticLockingException.class)
                        || failure instanceof OptimisticLockingException
                ? new ConcurrencyFailureException("Somebody else was faster", failure)
                : failure;
    }
}
