package io.engagementdesk.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transaction has read or written: read once, then known to all its steps; whoever writes tells it. */
public final class Recall<K, V> {

    /** Lies with the transaction, so that it is put aside and ends with it. */
    private static final class Known implements TransactionSynchronization {

        private final Object owner;
        private final Map<Object, Object> values = new HashMap<>();

        private Known(Object owner) {
            this.owner = owner;
        }
    }

    /** The value of the key, read unless it is known; nothing is never known. */
    @SuppressWarnings("unchecked")
    public Optional<V> of(K key, Supplier<Optional<V>> read) {
        Optional<V> known = known().map(all -> (V) all.get(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<V> value = read.get();
        value.ifPresent(one -> put(key, one));
        return value;
    }

    /** The key has this value from now on. */
    public void put(K key, V value) {
        known().ifPresent(all -> all.put(key, value));
    }

    /** The value has changed or may have. */
    public void forget(K key) {
        known().ifPresent(all -> all.remove(key));
    }

    private Optional<Map<Object, Object>> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        return Optional.of(TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .filter(known -> known.owner == this)
                .findFirst()
                .orElseGet(this::begin)
                .values);
    }

    private Known begin() {
        Known known = new Known(this);
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }
}
