package org.palabre.system.faults;

import static org.palabre.system.calls.Meeting.SOON;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.house.SourceTree;
import org.palabre.system.OwnPalabre;
import org.palabre.system.calls.Together;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.asterisk.FreePorts;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.SipCaller;
import org.palabre.testing.call.Sounds;

/** What a caller hears when the call flows refuse, hang, or close in the middle: the switch apologises by itself. */
@OwnPalabre
@Timeout(180)
class CallFlowsDownIT {
    private static int port;
    private static AsteriskServer asterisk;

    @BeforeAll
    static void start() {
        port = FreePorts.tcp();
        asterisk = AsteriskServer.with(SourceTree.top().resolve("ivr-agi/src/main/asterisk"))
                .agiPort(port)
                .value("PALABRE_AMI_SECRET", "nobody links")
                .start();
    }

    @AfterAll
    static void stop() {
        asterisk.close();
    }

    @Test
    void refusedConnectionShouldBeApologisedFor() {
        hearsTheApology();
    }

    @Test
    void silentPeerShouldBeGivenUp() throws IOException {
        try (var peer = new Peer(socket -> {})) {
            hearsTheApology();
        }
    }

    @Test
    void closedConnectionShouldBeApologisedFor() throws IOException {
        try (var peer = new Peer(Socket::close)) {
            hearsTheApology();
        }
    }

    @Test
    void closingInTheMiddleShouldBeApologisedFor() throws IOException {
        try (var peer = new Peer(socket -> {
            socket.getOutputStream().write("SET VARIABLE PALABRE_HEARD yes\n".getBytes());
            socket.getInputStream().read();
            socket.close();
        })) {
            hearsTheApology();
        }
    }

    private static void hearsTheApology() {
        Together.all(() -> hearsTheApology("8000", Sounds.french()), () -> hearsTheApology("8001", Sounds.english()));
    }

    private static void hearsTheApology(String number, Sounds sounds) {
        try (SipCall call =
                SipCaller.of(asterisk.sipAddress()).from("0639990001").dial(number)) {
            call.heard().await(sounds.get("unavailable"), SOON);
            call.awaitEnded(SOON);
        }
    }

    /** Stands where the application should be. */
    private static final class Peer implements Closeable {
        private final ServerSocket server = new ServerSocket();
        private final List<Socket> sockets = new CopyOnWriteArrayList<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        /** What it does with each connection. */
        interface Manners {
            void with(Socket socket) throws IOException;
        }

        Peer(Manners manners) throws IOException {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            threads.execute(() -> serve(manners));
        }

        private void serve(Manners manners) {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    sockets.add(socket);
                    manners.with(socket);
                } catch (IOException e) {
                    // the switch hung up, or the test is over
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
            threads.close();
        }
    }
}
