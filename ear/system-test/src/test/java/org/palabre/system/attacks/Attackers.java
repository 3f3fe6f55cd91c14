package org.palabre.system.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections from one address that say the beginning of something, and then a letter now and then. */
final class Attackers implements AutoCloseable {
    private final List<SocketChannel> connections = new ArrayList<>();

    /** @param address of the loopback network, from which they come */
    Attackers(String address, int port, int many, String beginning) {
        try {
            for (int i = 0; i < many; i++) {
                SocketChannel connection = SocketChannel.open();
                connection.bind(new InetSocketAddress(address, 0));
                connection.connect(new InetSocketAddress("127.0.0.1", port));
                connection.configureBlocking(false);
                say(connection, beginning);
                connections.add(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One letter on each. */
    void drip() {
        connections.forEach(connection -> say(connection, "x"));
    }

    /** Those that the server has not ended. */
    long alive() {
        return connections.stream().filter(Attackers::isAlive).count();
    }

    private static void say(SocketChannel connection, String text) {
        try {
            connection.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException ended) {
            // by the server, which is what it should do
        }
    }

    private static boolean isAlive(SocketChannel connection) {
        ByteBuffer some = ByteBuffer.allocate(4096);
        try {
            int read = connection.read(some);
            while (read > 0) {
                read = connection.read(some.clear());
            }
            return read == 0;
        } catch (IOException ended) {
            return false;
        }
    }

    @Override
    public void close() {
        for (SocketChannel connection : connections) {
            try {
                connection.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
