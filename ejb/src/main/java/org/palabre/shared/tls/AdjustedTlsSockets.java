package org.palabre.shared.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS sockets of another factory, each adjusted before anything is said. */
public final class AdjustedTlsSockets extends SSLSocketFactory {
    private final SSLSocketFactory sockets;
    private final Adjustment adjustment;

    public AdjustedTlsSockets(SSLSocketFactory sockets, Adjustment adjustment) {
        this.sockets = sockets;
        this.adjustment = adjustment;
    }

    @FunctionalInterface
    public interface Adjustment {
        void adjust(SSLSocket socket) throws SocketException;

        /**
         * Ends the handshake unless the certificate has the server's name or address.
         *
         * @param algorithm of Java's own check: {@code LDAPS} (RFC 4513 §3.1.3) or {@code HTTPS} (RFC 2818 §3.1)
         */
        static Adjustment checkingName(String algorithm) {
            return socket -> {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm(algorithm);
                socket.setSSLParameters(parameters);
            };
        }
    }

    private Socket adjusted(Socket socket) throws IOException {
        adjustment.adjust((SSLSocket) socket);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return adjusted(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return adjusted(sockets.createSocket(connected, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return adjusted(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return adjusted(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return adjusted(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return adjusted(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
