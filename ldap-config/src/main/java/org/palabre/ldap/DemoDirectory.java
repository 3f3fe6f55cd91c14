package org.palabre.ldap;

import com.unboundid.ldap.listener.Base64PasswordEncoderOutputFormatter;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.SaltedMessageDigestInMemoryPasswordEncoder;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A directory in memory with the sample people, for the demo and for tests:
 * {@code java -cp … org.palabre.ldap.DemoDirectory --port 10389}. It listens on the loopback address, asks everybody
 * but a binding client to be authenticated, forgets all changes when it ends (SIGTERM), and has no {@code memberOf}:
 * roles come from a group search.
 */
public final class DemoDirectory implements AutoCloseable {
    public static final String BASE = "dc=example,dc=org";
    /** The account that Palabre searches with. */
    public static final String SERVICE_ACCOUNT = "cn=palabre," + BASE;
    /** Password of the service account where the environment names no other. */
    public static final String DEMO_PASSWORD = "palabre";

    private static final int SALT_BYTES = 8;
    private static final int HIGHEST_PORT = 65535;

    private final InMemoryDirectoryServer server;

    private DemoDirectory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    /** @param arguments {@code --port} and a number, 1 to 65535 */
    public static void main(String... arguments) throws LDAPException {
        int port = portOf(arguments);
        String password = System.getenv().getOrDefault("PALABRE_LDAP_PASSWORD", DEMO_PASSWORD);
        DemoDirectory directory = start(port, password);
        Runtime.getRuntime().addShutdownHook(new Thread(directory::close));
        System.out.println("Demo directory ready on " + directory.url());
    }

    /**
     * @param port 0 for any free one
     * @param servicePassword password of {@link #SERVICE_ACCOUNT}
     */
    public static DemoDirectory start(int port, String servicePassword) throws LDAPException {
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(configuration(port));
        for (var entry : DirectoryFile.SAMPLE_DIRECTORY.entries()) {
            server.add(entry);
        }
        server.modify(SERVICE_ACCOUNT, new Modification(ModificationType.REPLACE, "userPassword", servicePassword));
        server.startListening();
        return new DemoDirectory(server);
    }

    public int port() {
        return server.getListenPort();
    }

    public String url() {
        return "ldap://127.0.0.1:" + port();
    }

    /** The server itself, for a test that changes entries. */
    public InMemoryDirectoryServer server() {
        return server;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static InMemoryDirectoryServerConfig configuration(int port) throws LDAPException {
        InMemoryDirectoryServerConfig configuration = new InMemoryDirectoryServerConfig(BASE);
        configuration.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), port, null));
        configuration.setSchema(DirectoryFile.schema());
        configuration.setEqualityIndexAttributes("uid", "telephoneNumber", "mobile", "member");
        configuration.setAuthenticationRequiredOperationTypes(
                OperationType.SEARCH,
                OperationType.COMPARE,
                OperationType.ADD,
                OperationType.DELETE,
                OperationType.MODIFY,
                OperationType.MODIFY_DN);
        configuration.setPasswordEncoders(new SaltedMessageDigestInMemoryPasswordEncoder(
                "{SSHA256}", Base64PasswordEncoderOutputFormatter.getInstance(), sha256(), SALT_BYTES, true, true));
        return configuration;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int portOf(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("--port") && arguments[1].matches("\\d{1,5}")) {
            int port = Integer.parseInt(arguments[1]);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        System.err.println("usage: java -cp … org.palabre.ldap.DemoDirectory --port <1 to 65535>");
        System.exit(2);
        throw new IllegalStateException();
    }
}
