package org.lectern.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Knows whether the caller is inside a transaction. */
@ApplicationScoped
public class Transactions {

    @SuppressWarnings("BanJNDI") // the name is a constant of the platform
    public boolean isActive() {
        try {
            var registry = (TransactionSynchronizationRegistry)
                    new InitialContext().lookup("java:comp/TransactionSynchronizationRegistry");
            return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
