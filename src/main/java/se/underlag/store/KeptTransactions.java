package se.underlag.store;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Transactions that outlast a kill and a full disk as soon as they have returned. */
final class KeptTransactions implements TransactionOperations {

    private final TransactionOperations transactions;
    private final Keeping keeping;

    KeptTransactions(TransactionOperations transactions, Keeping keeping) {
        this.transactions = transactions;
        this.keeping = keeping;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
        return keeping.kept(() -> transactions.execute(action));
    }
}
