package org.palabre.testing.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * Listens on the loopback address only, where the library's own would on all; at first on a port that is free, then on
 * that.
 */
final class LoopbackSockets implements ServerConnectionFactory {
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private volatile int port;

    int port() {
        return port;
    }

    void breakAll() throws IOException {
        for (Socket socket : accepted) {
            socket.close();
        }
        accepted.clear();
    }

    @Override
    public ServerConnection listen(int wanted) throws IOException {
        return listen(wanted, 0);
    }

    @Override
    public ServerConnection listen(int wanted, int timeout) throws IOException {
        return listen(wanted, timeout, 50);
    }

    @Override
    public ServerConnection listen(int wanted, int timeout, int backlog) throws IOException {
        var server = new ServerSocket(wanted, backlog, InetAddress.getLoopbackAddress());
        server.setSoTimeout(timeout);
        port = server.getLocalPort();
        return new Listening(server);
    }

    private final class Listening implements ServerConnection {
        private final ServerSocket server;

        Listening(ServerSocket server) {
            this.server = server;
        }

        @Override
        public Connection accept() throws IOException {
            Socket socket = server.accept();
            accepted.add(socket);
            return new SocketConnection(socket);
        }

        @Override
        public void setSoTimeout(int timeout) throws IOException {
            server.setSoTimeout(timeout);
        }

        @Override
        public int getSoTimeout() throws IOException {
            return server.getSoTimeout();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
