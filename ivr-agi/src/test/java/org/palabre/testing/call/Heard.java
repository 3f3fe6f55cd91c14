package org.palabre.testing.call;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Everything a call heard, on one line of time that begins with the call's audio. Where nothing was sent to us there is
 * silence. Only the newest is kept, as much as the caller remembers.
 */
public final class Heard {

    /** A packet that comes this much off its place starts anew by its arrival: 1 s, more than a busy machine stalls. */
    private static final int RESYNC = Wav.RATE;

    private static final long SAMPLE_NANOS = 1_000_000_000 / Wav.RATE;

    private final String whose;
    private final int limit;
    private byte[] kept = new byte[0];
    private long firstKept;
    private long end;
    private long packets;
    private long began;
    private boolean over;
    private int lastSsrc;
    private int lastTimestamp;

    Heard(String whose, Duration memory) {
        this.whose = whose;
        limit = Math.toIntExact(memory.toMillis() * Wav.RATE / 1000);
    }

    // ---- written by the stream

    synchronized void begin(long now) {
        began = began == 0 ? now : began;
    }

    synchronized void take(ByteBuffer packet, long arrival) {
        if (began == 0) {
            return;
        }
        int timestamp = packet.getInt(4);
        int ssrc = packet.getInt(8);
        long byArrival = (arrival - began) / SAMPLE_NANOS;
        long byTimestamp = end - Voice.FRAME + (timestamp - lastTimestamp);
        // the sender's own clock is better than our arrival times, unless it jumps with a change of what is played
        boolean continuous = packets > 0 && ssrc == lastSsrc && Math.abs(byTimestamp - byArrival) < RESYNC;
        long position = continuous ? byTimestamp : byArrival;
        packets++;
        lastSsrc = ssrc;
        lastTimestamp = timestamp;
        if (limit > 0) {
            store(packet, Math.max(position, end));
        }
        notifyAll();
    }

    private void store(ByteBuffer packet, long position) {
        byte[] payload = new byte[packet.remaining() - 12];
        packet.get(12, payload);
        makeRoom(position + payload.length);
        Arrays.fill(kept, (int) (end - firstKept), (int) (position - firstKept), Mulaw.SILENCE);
        System.arraycopy(payload, 0, kept, (int) (position - firstKept), payload.length);
        end = position + payload.length;
    }

    private void makeRoom(long until) {
        if (until - firstKept > limit) {
            // half of it at a time, so that not every packet moves everything
            long from = Math.max(until - limit / 2, firstKept);
            int left = (int) Math.max(0, end - from);
            byte[] newest = new byte[limit];
            System.arraycopy(kept, (int) (end - left - firstKept), newest, 0, left);
            kept = newest;
            firstKept = from;
            end = Math.max(end, from);
        } else if (until - firstKept > kept.length) {
            kept = Arrays.copyOf(kept, (int) Math.min(limit, Math.max(until - firstKept, kept.length * 2L + 16_000)));
        }
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    // ---- asked by tests

    /**
     * How far the call's audio has come: what is heard next comes after this. The clock would be wrong by up to a
     * second, because a sender that stalls goes on where its own time stands.
     */
    public synchronized Duration now() {
        return time(end);
    }

    /** Audio packets received so far. */
    public synchronized long packets() {
        return packets;
    }

    /** From..to of what was heard; silence where nothing came; shorter where it has not come yet. */
    public synchronized Wav between(Duration from, Duration to) {
        long first = Math.max(samples(from), firstKept);
        long last = Math.min(samples(to), end);
        short[] audio = new short[(int) Math.max(0, last - first)];
        for (int i = 0; i < audio.length; i++) {
            audio[i] = Mulaw.decode(kept[(int) (first - firstKept) + i]);
        }
        return new Wav(whose, audio);
    }

    /** All that is kept. */
    public Wav all() {
        return between(Duration.ZERO, Duration.ofDays(1));
    }

    /** The last while of what came. */
    public synchronized Wav last(Duration length) {
        return between(time(Math.max(0, end - samples(length))), time(end));
    }

    /** Loudness in dBFS: 0 for the loudest square wave, -120 for digital silence or less than 100 ms of audio. */
    public double rms(Duration from, Duration to) {
        return Loudness.rms(between(from, to));
    }

    /** Level in dBFS of one frequency in Hz: that of the sine which has it, -12 for a caller's tone. */
    public double level(double hertz, Duration from, Duration to) {
        return Loudness.level(hertz, between(from, to));
    }

    /** Like {@link #level(double, Duration, Duration)}, of the last half second that came. */
    public double level(double hertz) {
        return Loudness.level(hertz, last(Duration.ofMillis(500)));
    }

    /** Waits until half a second holds that tone, louder than -30 dBFS, all of it heard after the time given. */
    public void awaitTone(double hertz, Duration after, Duration timeout) {
        Duration half = Duration.ofMillis(500);
        await(
                timeout,
                () -> "no " + hertz + " Hz, last level " + Math.round(Loudness.level(hertz, last(half))) + " dBFS",
                () -> isNewer(after, half) && Loudness.level(hertz, last(half)) > -30
                        ? Optional.of(true)
                        : Optional.empty());
    }

    /** Waits until half a second does not hold that tone (below -50 dBFS), all of it heard after the time given. */
    public void awaitNoTone(double hertz, Duration after, Duration timeout) {
        Duration half = Duration.ofMillis(500);
        await(
                timeout,
                () -> "still " + hertz + " Hz, last level " + Math.round(Loudness.level(hertz, last(half))) + " dBFS",
                () -> isNewer(after, half) && Loudness.level(hertz, last(half)) < -50
                        ? Optional.of(true)
                        : Optional.empty());
    }

    /** Waits until half a second is between so loud and so loud (dBFS), all of it heard after the time given. */
    public void awaitLoudness(double least, double most, Duration after, Duration timeout) {
        Duration half = Duration.ofMillis(500);
        await(timeout, () -> "last level " + Math.round(Loudness.rms(last(half))) + " dBFS", () -> {
            double level = Loudness.rms(last(half));
            return isNewer(after, half) && level >= least && level <= most ? Optional.of(true) : Optional.empty();
        });
    }

    private synchronized boolean isNewer(Duration after, Duration length) {
        return end - samples(length) >= samples(after);
    }

    /**
     * Where this prompt was heard: the places that are surely it, in the order of time; empty when it was not heard.
     */
    public List<Match> find(Wav prompt) {
        return find(prompt, Duration.ZERO);
    }

    /** Like {@link #find(Wav)}, only what began after a time. */
    public List<Match> find(Wav prompt, Duration after) {
        return find(prompt, after, Duration.ofDays(1));
    }

    /** Like {@link #find(Wav)}, only what was said wholly between two times. */
    public List<Match> find(Wav prompt, Duration after, Duration before) {
        Duration from = max(after, firstKept());
        return Recognition.of(prompt).search(between(from, before), from);
    }

    /** How much this prompt is in there at its best place, from 0 (nothing) to 1 (exactly). */
    public double score(Wav prompt) {
        return Recognition.of(prompt).best(all(), firstKept()).map(Match::score).orElse(0.0);
    }

    public boolean hears(Wav prompt) {
        return !find(prompt).isEmpty();
    }

    /** Waits until this prompt is heard, also when it was already. */
    public Match await(Wav prompt, Duration timeout) {
        return await(prompt, Duration.ZERO, timeout);
    }

    /** Waits until this prompt is heard beginning after a time of {@link #now}: for prompts that are said again. */
    public Match await(Wav prompt, Duration after, Duration timeout) {
        Recognition recognition = Recognition.of(prompt);
        Duration[] from = {after};
        return await(
                timeout,
                () -> "did not hear " + prompt.name() + " (best score "
                        + recognition.best(between(max(after, firstKept()), Duration.ofDays(1)), after)
                        + ", needed " + recognition.enough() + ", heard " + Math.round(now().toMillis()) + " ms)",
                () -> {
                    Duration begin = max(from[0], firstKept());
                    Wav audio = between(begin, Duration.ofDays(1));
                    Optional<Match> match =
                            recognition.search(audio, begin).stream().findFirst();
                    // the next look begins where a prompt may have begun that is not yet complete
                    from[0] =
                            max(begin, begin.plus(time(audio.samples().length)).minus(recognition.length()));
                    return match;
                });
    }

    /** Looks again after each 100 ms of new audio, until it finds something, the call is over or the time is. */
    private <T> T await(Duration timeout, Supplier<String> otherwise, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = soFar();
            boolean last = isOver() || System.nanoTime() - deadline >= 0;
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (last) {
                throw new CallFailure(whose + ": " + otherwise.get() + (isOver() ? ", and the call is over" : ""));
            }
            awaitMore(seen + Wav.RATE / 10, deadline);
        }
    }

    private synchronized void awaitMore(long until, long deadline) {
        try {
            for (long left = deadline - System.nanoTime();
                    end < until && !over && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure(whose + ": interrupted while listening", e);
        }
    }

    private synchronized long soFar() {
        return end;
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized Duration firstKept() {
        return time(firstKept);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static long samples(Duration duration) {
        return Math.round(duration.toNanos() / (double) SAMPLE_NANOS);
    }

    private static Duration time(long samples) {
        return Duration.ofNanos(samples * SAMPLE_NANOS);
    }
}
