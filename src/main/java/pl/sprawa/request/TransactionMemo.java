package pl.sprawa.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what the running transaction has read or written, because a case asks for its request and its clock at almost
 * every step. Outside a transaction it remembers nothing. A change made past it, or undone to a savepoint, must be forgotten.
 */
public class TransactionMemo<V> {

    /** Whether there is a transaction to remember for. */
    boolean remembers() {
        return known() != null;
    }

    /** The value, if it is known; else it is read, and remembered if there is one. */
    public Optional<V> get(String key, Supplier<Optional<V>> reading) {
        Map<String, V> known = known();
        if (known == null) {
            return reading.get();
        }
        V value = known.get(key);
        if (value != null) {
            return Optional.of(value);
        }
        Optional<V> read = reading.get();
        read.ifPresent(found -> known.put(key, found));
        return read;
    }

    /** What the transaction has written, as it would read it. */
    void put(String key, V value) {
        Map<String, V> known = known();
        if (known != null) {
            known.put(key, value);
        }
    }

    /** What the transaction has changed of a value; one that it does not know must be read. */
    void change(String key, UnaryOperator<V> change) {
        Map<String, V> known = known();
        if (known != null) {
            known.computeIfPresent(key, (same, value) -> change.apply(value));
        }
    }

    public void forget(String key) {
        Map<String, V> known = known();
        if (known != null) {
            known.remove(key);
        }
    }

    public void forgetAll() {
        Map<String, V> known = known();
        if (known != null) {
            known.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, V> known() {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Map<String, V> known = (Map<String, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Binding(known));
        }
        return known;
    }

    /** Takes the memory away when the transaction ends, and while another one runs in its place. */
    private final class Binding implements TransactionSynchronization {

        private final Map<String, V> known;

        Binding(Map<String, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemo.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }
    }
}
