package org.palabre.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The network between two parts, such as the application and the switch: a TCP proxy that can be cut, that can swallow
 * everything, and that can be slow.
 */
public final class Cable implements AutoCloseable {
    private enum State {
        WHOLE,
        /** Connections are closed, new ones too. */
        CUT,
        /** Connections stay and new ones come about, but no byte arrives. */
        BLACK_HOLE
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile State state = State.WHOLE;
    private volatile Duration delay = Duration.ZERO;
    private volatile int target;

    public Cable() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Where it leads; until it is said, nobody is let through. */
    public void leadTo(int port) {
        target = port;
    }

    public void cut() {
        state = State.CUT;
        closeAll();
    }

    public void swallow() {
        state = State.BLACK_HOLE;
    }

    /** What comes back is on its way for so long. */
    public void delay(Duration delay) {
        this.delay = delay;
    }

    /** What was connected meanwhile stays lost. */
    public void mend() {
        closeAll();
        state = State.WHOLE;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException e) {
                // closed, or the switch is not there: the next one
            }
        }
    }

    private void connect(Socket near) throws IOException {
        sockets.add(near);
        if (state == State.CUT || target == 0) {
            near.close();
        } else if (state == State.WHOLE) {
            Socket far = new Socket();
            sockets.add(far);
            try {
                far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 1000);
            } catch (IOException e) {
                near.close();
                throw e;
            }
            threads.execute(() -> pass(near, far, () -> Duration.ZERO));
            threads.execute(() -> pass(far, near, () -> delay));
        }
    }

    private void pass(Socket from, Socket to, Supplier<Duration> delay) {
        byte[] some = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                LockSupport.parkNanos(delay.get().toNanos());
                if (state == State.WHOLE) {
                    out.write(some, 0, read);
                }
            }
        } catch (IOException e) {
            // one end is gone: so is the other
        }
    }

    private void closeAll() {
        sockets.forEach(Cable::close);
        sockets.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
        threads.close();
    }
}
