package org.palabre.ivr.agi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.util.SocketConnectionFacade;

/** One connection from Asterisk, with an end to lines, headers and patience (the library has none). */
final class GuardedConnection implements SocketConnectionFacade {
    /**
     * Asterisk sends its greeting line by line, some 25 packets: a thread woken by each spends more on that than on the
     * call, so the greeting is left to arrive first.
     */
    private static final Duration PACKETS = Duration.ofMillis(2);

    /** Length of agi_, or ogi_ of old. */
    private static final int PREFIX = 4;

    private final AgiSettings settings;
    private final Socket socket;
    private final InputStream in;
    private final NewConnections greeting;
    private final CutOffs cutOffs;
    private final long since = System.nanoTime();
    private final Set<String> names = new HashSet<>();
    private int headers;
    private boolean inHeaders = true;
    /** A probe that looks whether the port is open says nothing, and is told nowhere. */
    private boolean said;

    GuardedConnection(Socket socket, AgiSettings settings, NewConnections greeting, CutOffs cutOffs)
            throws IOException {
        this.settings = settings;
        this.socket = socket;
        this.greeting = greeting;
        this.cutOffs = cutOffs;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) shorter(AgiSettings.GREETING, settings.idle()).toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public String readLine() throws IOException {
        try {
            return line();
        } catch (IOException failure) {
            if (inHeaders && said) {
                cutOffs.tell(CutOffs.Why.NO_CALL, failure.getMessage() + ", from " + socket.getInetAddress());
            }
            throw failure;
        }
    }

    private String line() throws IOException {
        if (headers == 0) {
            LockSupport.parkNanos(PACKETS.toNanos());
        }
        var line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (inHeaders && System.nanoTime() - since > AgiSettings.GREETING.toNanos()) {
                throw new IOException("did not say in time what the call is");
            }
            if (b < 0) {
                throw new IOException("closed by the switch");
            }
            if (line.size() >= settings.longestLine()) {
                throw new IOException("line over " + settings.longestLine() + " characters");
            }
            said = true;
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        countHeader(text);
        return text;
    }

    private void countHeader(String line) throws IOException {
        if (inHeaders && line.isEmpty()) {
            inHeaders = false;
            greeting.end(this);
            socket.setSoTimeout((int) settings.idle().toMillis());
        }
        if (inHeaders && ++headers > settings.mostHeaders()) {
            throw new IOException("over " + settings.mostHeaders() + " header lines");
        }
        if (inHeaders && !names.add(name(line))) {
            throw new IOException("the header " + name(line) + " twice");
        }
    }

    /**
     * As the library knows it. Asterisk writes what a caller's number holds as it is, line ends too: a header that
     * comes twice may be the caller's.
     */
    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < PREFIX ? line : line.substring(PREFIX, colon).toLowerCase(Locale.ROOT);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        greeting.end(this);
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
