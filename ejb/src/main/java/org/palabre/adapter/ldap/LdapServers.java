package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes connections: to the first server that answers and takes the service account. It serves until it fails itself.
 */
final class LdapServers {
    /** Connections older than this are replaced, so that load spreads again after a restart of one server. */
    private static final Duration OLDEST_CONNECTION = Duration.ofMinutes(10);

    private LdapServers() {}

    static LDAPConnectionPool pool(LdapSettings settings) {
        SimpleBindRequest serviceAccount = new SimpleBindRequest(settings.bindDn(), settings.password());
        SSLSocketFactory tls = LdapTrust.socketFactory(settings.trust());
        List<ServerSet> servers = settings.servers().stream()
                .map(server -> reach(server, tls, options(settings), serviceAccount))
                .toList();
        FailoverServerSet failover = new FailoverServerSet(servers);
        failover.setReOrderOnFailover(true);
        return pool(failover, serviceAccount, settings.connections());
    }

    /** A connection to that server alone, bound as the service account. The caller closes it. */
    static LDAPConnection connect(LdapServer server, LdapSettings settings) throws LDAPException {
        SimpleBindRequest serviceAccount = new SimpleBindRequest(settings.bindDn(), settings.password());
        return reach(server, LdapTrust.socketFactory(settings.trust()), options(settings), serviceAccount)
                .getConnection();
    }

    private static ServerSet reach(
            LdapServer server, SSLSocketFactory tls, LDAPConnectionOptions options, SimpleBindRequest serviceAccount) {
        SocketFactory sockets =
                switch (server.tls()) {
                    case LDAPS -> tls;
                    case START_TLS, NONE -> SocketFactory.getDefault();
                };
        PostConnectProcessor first =
                switch (server.tls()) {
                    case START_TLS -> new StartTLSPostConnectProcessor(tls);
                    case LDAPS, NONE -> null;
                };
        return new SingleServerSet(server.host(), server.port(), sockets, options, serviceAccount, first);
    }

    private static LDAPConnectionPool pool(ServerSet servers, SimpleBindRequest serviceAccount, int connections) {
        try {
            LDAPConnectionPool pool =
                    new LDAPConnectionPool(servers, serviceAccount, 0, connections, 1, null, false, null);
            pool.setConnectionPoolName("directory");
            pool.setRetryFailedOperationsDueToInvalidConnections(false);
            pool.setMaxConnectionAgeMillis(OLDEST_CONNECTION.toMillis());
            return pool;
        } catch (LDAPException e) {
            throw new IllegalStateException("a pool without connections asks no server", e);
        }
    }

    private static LDAPConnectionOptions options(LdapSettings settings) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) settings.connectTimeout().toMillis());
        options.setResponseTimeoutMillis(settings.responseTimeout().toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        return options;
    }
}
