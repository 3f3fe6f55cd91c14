package org.palabre.ivr.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import org.asteriskjava.util.ServerSocketFacade;
import org.asteriskjava.util.SocketConnectionFacade;

/** Accepts only listed peers, with a backlog for bursts; the library's own backlog overflows at 200. */
final class GuardedServerSocket implements ServerSocketFacade {
    private static final System.Logger LOG = System.getLogger(GuardedServerSocket.class.getName());

    private static final int MOST_TOLD = 100;

    private final AgiSettings settings;
    private final CutOffs cutOffs;
    private final Set<InetAddress> told = new HashSet<>();
    private final ServerSocket listener;
    private final NewConnections greeting;

    GuardedServerSocket(AgiSettings settings, CutOffs cutOffs) throws IOException {
        this.settings = settings;
        this.cutOffs = cutOffs;
        this.greeting = new NewConnections(settings.mostGreeting());
        this.listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(settings.address(), settings.port()), AgiSettings.BACKLOG);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public SocketConnectionFacade accept() throws IOException {
        while (true) {
            Socket peer = listener.accept();
            if (settings.allowed().contains(peer.getInetAddress())) {
                return connection(peer);
            }
            if (told.size() < MOST_TOLD && told.add(peer.getInetAddress())) {
                LOG.log(Level.WARNING, "refused {0}: not in PALABRE_AGI_ALLOWED. Said once", peer.getInetAddress());
            }
            peer.close();
        }
    }

    private SocketConnectionFacade connection(Socket peer) throws IOException {
        try {
            var connection = new GuardedConnection(peer, settings, greeting, cutOffs);
            greeting.begin(connection);
            return connection;
        } catch (IOException gone) {
            peer.close();
            throw gone;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    @Override
    public void setSocketReadTimeout(int millis) {
        // each connection has AgiSettings.idle
    }
}
