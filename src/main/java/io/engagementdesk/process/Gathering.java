package io.engagementdesk.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rows that only tell what happened: a transaction writes all of its own at once, just before it commits. */
public final class Gathering<T> {

    private final Consumer<List<T>> write;

    public Gathering(Consumer<List<T>> write) {
        this.write = write;
    }

    /** Lies with the transaction; what cannot be written undoes it. */
    private final class Gathered implements TransactionSynchronization {

        private final Gathering<T> owner = Gathering.this;
        private final List<T> rows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!rows.isEmpty()) {
                List<T> all = List.copyOf(rows);
                rows.clear();
                write.accept(all);
            }
        }
    }

    /** The running transaction writes the row, unless it is undone. */
    public void add(T row) {
        gathered().orElseGet(this::begin).rows.add(row);
    }

    /** Writes what is gathered so far, for whoever reads it in the same transaction. */
    public void write() {
        gathered().ifPresent(gathered -> gathered.beforeCommit(false));
    }

    @SuppressWarnings("unchecked")
    private Optional<Gathered> gathered() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathering.Gathered.class::isInstance)
                .map(found -> (Gathered) found)
                .filter(found -> found.owner == this)
                .findFirst();
    }

    private Gathered begin() {
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }
}
