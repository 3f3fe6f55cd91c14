package org.palabre.testing.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The audio of one call, both ways (RFC 3550, RFC 3551): a packet every 20 ms out, what comes in goes to {@link Heard}.
 */
final class RtpStream {

    private static final long FRAME_NANOS = 20_000_000;
    /** Further behind than this, the missed packets are left out instead of sent in one burst. */
    private static final long HOPELESSLY_LATE = 200_000_000;

    private final DatagramChannel channel;
    private final InetSocketAddress local;
    private final Heard heard;
    private final ByteBuffer in = ByteBuffer.allocate(2048);
    private final ByteBuffer out = ByteBuffer.allocate(12 + Voice.FRAME);
    private final byte[] frame = new byte[Voice.FRAME];
    private final Deque<Keying> keyings = new ArrayDeque<>();
    private final int ssrc = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
    private int timestamp = ThreadLocalRandom.current().nextInt(1 << 30);
    private int eventTimestamp;
    private int digitsType = Sdp.DIGITS;
    private boolean silenced;
    private Voice voice = Voice.SILENCE;
    private InetSocketAddress remote;
    private boolean sending;
    private boolean marked = true;
    private long nextFrame;

    RtpStream(String host, Heard heard) {
        this.heard = heard;
        try {
            channel = Wire.shared().open(new InetSocketAddress(host, 0), this::read);
            local = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new CallFailure("no port for the audio: " + e.getMessage(), e);
        }
    }

    Sdp local() {
        return new Sdp(local, digitsType);
    }

    /** Takes over where the other side hears; may change during the call. */
    void towards(Sdp other) {
        remote = other.audio();
        digitsType = other.digitsType();
        heard.begin(System.nanoTime());
    }

    void startSending() {
        if (!sending && channel.isOpen()) {
            sending = true;
            nextFrame = System.nanoTime();
            tick();
        }
    }

    void say(Voice next) {
        voice = next;
    }

    void stopSending() {
        silenced = true;
    }

    void key(Keying keying) {
        keyings.add(keying);
    }

    private void tick() {
        if (!channel.isOpen()) {
            return;
        }
        if (!silenced) {
            send();
        }
        nextFrame += FRAME_NANOS;
        long now = System.nanoTime();
        if (now - nextFrame > HOPELESSLY_LATE) {
            long missed = (now - nextFrame) / FRAME_NANOS;
            nextFrame += missed * FRAME_NANOS;
            timestamp += (int) (missed * Voice.FRAME);
        }
        Wire.shared().at(nextFrame, this::tick);
    }

    private void send() {
        Keying.Event event = nextEvent();
        if (event == null) {
            voice.fill(frame);
            packet(0, marked, timestamp).put(frame);
            marked = false;
        } else {
            eventTimestamp = event.first() ? timestamp : eventTimestamp;
            packet(digitsType, event.first(), eventTimestamp)
                    .put((byte) event.digit())
                    .put((byte) (event.end() ? 0x8A : 0x0A)) // end bit, volume -10 dBm0
                    .putShort((short) event.duration());
        }
        timestamp += Voice.FRAME;
        sequence++;
        try {
            channel.send(out.flip(), remote);
        } catch (IOException e) {
            // as good as lost on the way
        }
    }

    private Keying.Event nextEvent() {
        Keying keying = keyings.peek();
        if (keying == null) {
            return null;
        }
        Keying.Event event = keying.isOver() ? null : keying.next();
        if (keying.isOver()) {
            keyings.remove();
            keying.done().complete(null);
        }
        return event;
    }

    private ByteBuffer packet(int type, boolean marker, int time) {
        return out.clear()
                .put((byte) 0x80)
                .put((byte) (marker ? 0x80 | type : type))
                .putShort((short) sequence)
                .putInt(time)
                .putInt(ssrc);
    }

    private void read() {
        try {
            in.clear();
            while (channel.receive(in) != null) {
                in.flip();
                // payload type 0 only: neither digits nor RTCP, which comes to the port next to the last call's
                if (in.remaining() > 12 && (in.get(1) & 0x7F) == 0) {
                    heard.take(in, System.nanoTime());
                }
                in.clear();
            }
        } catch (IOException e) {
            // closed meanwhile
        }
    }

    void close() {
        keyings.forEach(k -> k.done().completeExceptionally(new CallFailure("the call ended before all was keyed")));
        keyings.clear();
        heard.end();
        try {
            channel.close();
        } catch (IOException e) {
            throw new CallFailure("cannot close the port " + local, e);
        }
    }
}
