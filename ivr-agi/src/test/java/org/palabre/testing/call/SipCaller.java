package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a telephone who calls numbers of a SIP server.
 *
 * <pre>{@code
 * try (SipCall call = SipCaller.of(server).from("1001").dial("8000").awaitAnswered(Duration.ofSeconds(5))) {
 *     call.keys("2,31234567#");
 *     call.heard().await(welcome, Duration.ofSeconds(10));
 * }
 * }</pre>
 *
 * Immutable: each {@code with…} and {@code from} gives another caller, so that one may be the pattern of many.
 */
public final class SipCaller {

    /** What a call remembers of what it heard, unless said otherwise. */
    public static final Duration MEMORY = Duration.ofMinutes(20);

    private final InetSocketAddress server;
    private final String number;
    private final String name;
    private final List<SipMessage.Header> headers;
    private final Duration memory;

    private SipCaller(
            InetSocketAddress server, String number, String name, List<SipMessage.Header> headers, Duration memory) {
        this.server = server;
        this.number = number;
        this.name = name;
        this.headers = List.copyOf(headers);
        this.memory = memory;
    }

    public static SipCaller of(InetSocketAddress server) {
        return new SipCaller(server, "1001", "1001", List.of(), MEMORY);
    }

    /** A caller of the server on that UDP port of 127.0.0.1. */
    public static SipCaller of(int port) {
        return of(new InetSocketAddress("127.0.0.1", port));
    }

    public SipCaller from(String callerNumber) {
        return new SipCaller(server, callerNumber, callerNumber, headers, memory);
    }

    /** A caller who withholds their number from everybody (RFC 3323): Asterisk sees the number "anonymous". */
    public SipCaller withheld() {
        return new SipCaller(server, "anonymous", "Anonymous", headers, memory).withHeader("Privacy", "id");
    }

    /**
     * A caller who withholds their number, and whose network tells it to the switch all the same (RFC 3325): Asterisk
     * sees the number with the presentation "prohib…".
     */
    public SipCaller withheld(String networkNumber) {
        return withheld().withHeader("P-Asserted-Identity", "<sip:" + networkNumber + "@127.0.0.1>");
    }

    /** One more header in the INVITE. */
    public SipCaller withHeader(String header, String value) {
        List<SipMessage.Header> more = new ArrayList<>(headers);
        more.add(new SipMessage.Header(header, value));
        return new SipCaller(server, number, name, more, memory);
    }

    /** How much of what is heard is kept, the newest; zero for callers who only make load: packets are counted. */
    public SipCaller remembering(Duration length) {
        return new SipCaller(server, number, name, headers, length);
    }

    /** Calls a number; returns at once. */
    public SipCall dial(String called) {
        SipPort port = SipPort.towards(server);
        SipCall call = new SipCall(number, called, port.local().getAddress().getHostAddress(), memory);
        Wire.shared().execute(() -> call.begin(new OutgoingCall(port, call, server, caller(port), headers)));
        // what is retransmitted after the end is still answered for a while
        call.ending().thenRun(() -> Wire.shared().after(5_000, port::close));
        return call;
    }

    private String caller(SipPort port) {
        String host = number.equals("anonymous")
                ? "anonymous.invalid"
                : port.local().getAddress().getHostAddress() + ":"
                        + port.local().getPort();
        return "\"" + name + "\" <sip:" + number + "@" + host + ">";
    }
}
