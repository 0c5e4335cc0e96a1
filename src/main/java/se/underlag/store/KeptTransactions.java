package se.underlag.store;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that outlast a kill and a full disk as soon as they have returned; each its own, whatever goes on around it. One
 * within another is kept with that one, or not at all; where it fails, only what was done in it is undone.
 */
final class KeptTransactions implements TransactionOperations {

    private final TransactionOperations own;
    private final TransactionOperations within;
    private final Keeping keeping;
    private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

    KeptTransactions(PlatformTransactionManager transactions, Keeping keeping) {
        this.own = template(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.within = template(transactions, TransactionDefinition.PROPAGATION_NESTED);
        this.keeping = keeping;
    }

    private static TransactionTemplate template(PlatformTransactionManager transactions, int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
        if (open.get()) {
            return keeping.done(() -> within.execute(action));
        }
        open.set(true);
        try {
            return keeping.kept(() -> own.execute(action));
        } finally {
            open.remove();
        }
    }
}
