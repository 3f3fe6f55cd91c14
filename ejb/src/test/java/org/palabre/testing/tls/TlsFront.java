package org.palabre.testing.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Speaks TLS on a port of its own and passes on what is said to a server in clear on this machine. */
public final class TlsFront implements AutoCloseable {
    private final ServerSocket listening;
    private final int behind;

    public TlsFront(ServerCertificate certificate, int behind) throws IOException {
        this.behind = behind;
        listening = certificate
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::acceptAll);
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket outside = listening.accept();
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind);
                Thread.ofPlatform().daemon().start(() -> passOn(outside, inside));
                Thread.ofPlatform().daemon().start(() -> passOn(inside, outside));
            }
        } catch (IOException closed) {
            // as asked
        }
    }

    private static void passOn(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException gone) {
            // one of them hung up, or did not trust this certificate
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
