package org.palabre.testing.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * A UDP port that speaks SIP: hands each message to its call, and what belongs to no call to the taker of new calls.
 */
final class SipPort implements AutoCloseable {

    /** What a call does with the messages of its Call-ID. */
    interface Line {
        void receive(SipMessage message, InetSocketAddress from);

        /** The other side's port is closed: ICMP says so. Nothing, when somebody listens there. */
        default void nobodyThere() {}
    }

    static final SipMessage.Header ALLOW =
            new SipMessage.Header("Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, NOTIFY, MESSAGE");

    /** One for all: what is read is read on the wire's thread, and a port is remembered for half a minute. */
    private static final ByteBuffer BUFFER = ByteBuffer.allocate(65_535);

    private final DatagramChannel channel;
    private final InetSocketAddress local;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final BiConsumer<SipMessage, InetSocketAddress> newCalls;

    private SipPort(InetSocketAddress at, InetSocketAddress only, BiConsumer<SipMessage, InetSocketAddress> newCalls)
            throws IOException {
        this.newCalls = newCalls;
        channel = Wire.shared().open(at, this::read);
        if (only != null) {
            channel.connect(only);
        }
        local = (InetSocketAddress) channel.getLocalAddress();
    }

    /**
     * A port of its own towards one server, at the same address where that is of this machine; being connected, it
     * learns when nobody listens there.
     */
    static SipPort towards(InetSocketAddress server) {
        try {
            InetSocketAddress any = server.getAddress().isLoopbackAddress()
                    ? new InetSocketAddress(server.getAddress(), 0)
                    : new InetSocketAddress(0);
            return new SipPort(any, server, (message, from) -> {});
        } catch (IOException e) {
            throw new CallFailure("cannot open a port towards " + server, e);
        }
    }

    /** @param port of 127.0.0.1; 0: any free one */
    static SipPort listening(int port, BiConsumer<SipMessage, InetSocketAddress> newCalls) {
        try {
            return new SipPort(new InetSocketAddress("127.0.0.1", port), null, newCalls);
        } catch (IOException e) {
            throw new CallFailure("cannot listen on 127.0.0.1:" + port + "/udp: " + e.getMessage(), e);
        }
    }

    InetSocketAddress local() {
        return local;
    }

    void connect(String callId, Line line) {
        lines.put(callId, line);
    }

    /** Late retransmissions find their call for a while (RFC 3261: 64 times T1), then it is forgotten. */
    void forgetLater(String callId) {
        Wire.shared().after(32_000, () -> lines.remove(callId));
    }

    void send(SipMessage message, InetSocketAddress to) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(message.bytes());
            if (channel.isConnected()) {
                channel.write(bytes);
            } else {
                channel.send(bytes, to);
            }
        } catch (PortUnreachableException e) {
            lines.values().forEach(Line::nobodyThere);
        } catch (IOException e) {
            // as good as lost on the way: the retransmission tries again
        }
    }

    private void read() {
        try {
            BUFFER.clear();
            for (InetSocketAddress from = receive(); from != null; from = receive()) {
                SipMessage message = SipMessage.parse(BUFFER.array(), BUFFER.position());
                // line ends that keep a connection open, RFC 5626, and noise
                if (message.find("Call-ID").isPresent()) {
                    dispatch(message, from);
                }
                BUFFER.clear();
            }
        } catch (PortUnreachableException e) {
            lines.values().forEach(Line::nobodyThere);
        } catch (IOException e) {
            // closed meanwhile
        }
    }

    private InetSocketAddress receive() throws IOException {
        return (InetSocketAddress) channel.receive(BUFFER);
    }

    private void dispatch(SipMessage message, InetSocketAddress from) {
        Line line = lines.get(message.get("Call-ID"));
        if (line != null) {
            line.receive(message, from);
        } else if (!message.isResponse()) {
            switch (message.method()) {
                case "ACK" -> {}
                case "INVITE" -> newCalls.accept(message, from);
                case "OPTIONS" -> send(message.answer(200, "OK", "palabre", List.of(ALLOW), ""), from);
                case "NOTIFY", "MESSAGE" -> send(message.answer(200, "OK", "palabre", List.of(), ""), from);
                case "BYE", "CANCEL", "INFO", "UPDATE", "PRACK", "REFER" ->
                    send(message.answer(481, "Call/Transaction Does Not Exist", "palabre", List.of(), ""), from);
                default -> send(message.answer(405, "Method Not Allowed", "palabre", List.of(ALLOW), ""), from);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CallFailure("cannot close the port " + local, e);
        }
    }
}
