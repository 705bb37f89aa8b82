package io.engagementdesk.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction that met another one on its way is tried again: it then sees what the other has done. */
public final class Collisions {

    private static final int TRIES = 5;

    private Collisions() {}

    /** Runs the transaction until it meets nobody; the work must begin its own transaction. */
    public static <T> T retried(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        for (int left = TRIES; ; left--) {
            try {
                return transaction.get();
            } catch (OptimisticLockingException | ConcurrencyFailureException met) {
                if (left == 1) {
                    throw met;
                }
            }
        }
    }
}
