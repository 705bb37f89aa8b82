package io.engagementdesk.process;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Inserts behind a savepoint: who loses the race for a unique key reads what the winner wrote. */
@Component
public class Upsert {

    private final TransactionTemplate savepoint;

    Upsert(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    public <T> T insertOrReread(Supplier<T> insert, Supplier<Optional<T>> reread) {
        try {
            return savepoint.execute(status -> insert.get());
        } catch (DuplicateKeyException lost) {
            return reread.get().orElseThrow(() -> lost);
        }
    }
}
