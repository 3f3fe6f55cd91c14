package org.palabre.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.shared.Environment;

/** The server's settings that are right each by itself and wrong together, or on this machine. */
final class ServerContradictions {
    private static final int ANY_FREE = 0;
    private static final int ONE = 1;

    private final Environment environment;
    private final List<String> found = new ArrayList<>();

    private ServerContradictions(Environment environment) {
        this.environment = environment;
    }

    /** @param environment whose values are each within their ranges */
    static List<String> in(Environment environment) {
        var contradictions = new ServerContradictions(environment);
        contradictions.address();
        contradictions.ports();
        contradictions.keyStore();
        contradictions.database();
        return contradictions.found;
    }

    private void address() {
        String address = value(ServerSetting.PALABRE_HTTP_ADDRESS, "127.0.0.1");
        try (ServerSocket socket = new ServerSocket(ANY_FREE, ONE, InetAddress.getByName(address))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            found.add(ServerSetting.PALABRE_HTTP_ADDRESS + "=" + address + " is wrong: not an address of this machine;"
                    + " 0.0.0.0 is all of them");
        }
    }

    private void ports() {
        List<String> ports = Stream.of(
                        value(ServerSetting.PALABRE_HTTP_PORT, "8080"),
                        value(ServerSetting.PALABRE_HTTPS_PORT, "8443"),
                        value(ServerSetting.PALABRE_MANAGEMENT_PORT, "9990"))
                .toList();
        ports.stream()
                .filter(port -> Collections.frequency(ports, port) > 1)
                .distinct()
                .forEach(port ->
                        found.add(ServerSetting.PALABRE_HTTP_PORT + ", " + ServerSetting.PALABRE_HTTPS_PORT + " and "
                                + ServerSetting.PALABRE_MANAGEMENT_PORT + " must differ: " + port + " is there twice"));
    }

    private void keyStore() {
        ServerSetting.PALABRE_TLS_KEYSTORE.in(environment).ifPresent(file -> {
            String password = value(ServerSetting.PALABRE_TLS_KEYSTORE_PASSWORD, "generated");
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                KeyStore store = KeyStore.getInstance(value(ServerSetting.PALABRE_TLS_KEYSTORE_TYPE, "PKCS12"));
                store.load(in, password.toCharArray());
                if (!hasKey(store, password)) {
                    found.add(ServerSetting.PALABRE_TLS_KEYSTORE + "=" + file + " is wrong: no private key in it");
                }
            } catch (GeneralSecurityException | IOException e) {
                found.add(ServerSetting.PALABRE_TLS_KEYSTORE + "=" + file + " cannot be opened with "
                        + ServerSetting.PALABRE_TLS_KEYSTORE_PASSWORD + " and "
                        + ServerSetting.PALABRE_TLS_KEYSTORE_TYPE
                        + ": " + e.getMessage());
            }
        });
    }

    private static boolean hasKey(KeyStore store, String password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password.toCharArray()) != null) {
                return true;
            }
        }
        return false;
    }

    private void database() {
        String driver = value(ServerSetting.PALABRE_DB_DRIVER, "h2");
        boolean given = ServerSetting.PALABRE_DB_URL.in(environment).isPresent();
        String url = value(ServerSetting.PALABRE_DB_URL, "jdbc:h2:");
        if (!url.startsWith("jdbc:" + driver + ":")) {
            found.add(ServerSetting.PALABRE_DB_DRIVER + "=" + driver + " is wrong with "
                    + ServerSetting.PALABRE_DB_URL + (given ? " of another database" : ", which is not set")
                    + ": both name one database, h2 or postgresql");
        }
    }

    private String value(ServerSetting setting, String byDefault) {
        return setting.in(environment).orElse(byDefault);
    }
}
