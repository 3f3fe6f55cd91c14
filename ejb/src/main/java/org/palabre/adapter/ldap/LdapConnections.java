package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.palabre.shared.OutageLog;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/**
 * Asks the directory on a few connections, bound as the service account and made when first needed: the product starts
 * while the directory is down.
 */
final class LdapConnections implements AutoCloseable {
    private static final Set<ResultCode> NO_ANSWER =
            Set.of(ResultCode.CONNECT_ERROR, ResultCode.SERVER_DOWN, ResultCode.TIMEOUT, ResultCode.UNAVAILABLE);

    private final LDAPConnectionPool pool;
    private final Semaphore free;
    private final Duration patience;
    private final LdapOutage outage;

    LdapConnections(LdapSettings settings, Clock clock) {
        this.pool = LdapServers.pool(settings);
        this.free = new Semaphore(settings.connections());
        this.patience = settings.responseTimeout();
        this.outage = new LdapOutage(clock);
    }

    /** Something asked on one connection. */
    @FunctionalInterface
    interface Question<T> {
        T on(LDAPConnection connection) throws LDAPException;
    }

    /**
     * Asks as the service account.
     *
     * @param doing for the log: what is asked, without names
     * @throws ServiceUnavailable when no server answers, or not as it should
     */
    <T> T ask(String doing, Question<T> question) {
        return ask(doing, question, pool::releaseConnection);
    }

    /** Asks a question that binds as somebody else; the connection is given back to the service account afterwards. */
    <T> T askBinding(String doing, Question<T> question) {
        return ask(doing, question, pool::releaseAndReAuthenticateConnection);
    }

    /** Whether no server answered when one was last asked. */
    boolean away() {
        return outage.away();
    }

    @Override
    public void close() {
        pool.close();
    }

    private <T> T ask(String doing, Question<T> question, Consumer<LDAPConnection> giveBack) {
        if (outage.lasts()) {
            throw new ServiceUnavailable(Part.DIRECTORY);
        }
        await();
        try {
            T answer = askTwice(question, giveBack);
            OutageLog.back(Part.DIRECTORY);
            outage.end();
            return answer;
        } catch (LDAPException e) {
            if (NO_ANSWER.contains(e.getResultCode())) {
                pool.shrinkPool(0);
                outage.begin();
                throw LdapFailures.noAnswer(e);
            }
            throw LdapFailures.unavailable(doing, e);
        } finally {
            free.release();
        }
    }

    /** A connection that the server had closed is no failure yet. A time-out is: its time is used up. */
    private <T> T askTwice(Question<T> question, Consumer<LDAPConnection> giveBack) throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        try {
            return askOnce(connection, question, giveBack);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.SERVER_DOWN)) {
                throw e;
            }
            pool.shrinkPool(0);
            return askOnce(pool.getConnection(), question, giveBack);
        }
    }

    private <T> T askOnce(LDAPConnection connection, Question<T> question, Consumer<LDAPConnection> giveBack)
            throws LDAPException {
        boolean usable = false;
        try {
            T answer = question.on(connection);
            usable = true;
            return answer;
        } catch (LDAPException e) {
            usable = e.getResultCode().isConnectionUsable();
            throw e;
        } finally {
            if (usable) {
                giveBack.accept(connection);
            } else {
                // not releaseDefunctConnection: that would wait for the dead server once more
                pool.discardConnection(connection);
            }
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw LdapFailures.busy();
            }
        } catch (InterruptedException e) {
            throw LdapFailures.interrupted();
        }
    }
}
