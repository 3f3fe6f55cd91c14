package org.palabre.testing.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One telephone call, of a {@link SipCaller} or of a {@link SipPhone}: dialled, perhaps ringing, answered or refused,
 * ended. Every {@code await} waits for what it says and throws {@link CallFailure} when that cannot come any more or
 * the time is over. Safe for use by several threads.
 */
public final class SipCall implements AutoCloseable {

    /** How the other side answered: a SIP status of 200 to 699, and after how long. */
    public record Answer(int status, String reason, Duration after) {

        public boolean isAccepted() {
            return status < 300;
        }
    }

    private final String us;
    private final String them;
    private final long dialled = System.nanoTime();
    private final Heard heard;
    private final RtpStream audio;
    private final CompletableFuture<Duration> ringing = new CompletableFuture<>();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile Signalling signalling;
    private volatile String progress = "no answer at all";
    private volatile Hold hold = Hold.NONE;
    private long answeredAt;

    SipCall(String us, String them, String host, Duration memory) {
        this.us = us;
        this.them = them;
        heard = new Heard(this + "", memory);
        audio = new RtpStream(host, heard);
    }

    // ---- what happened

    /** Completed with the time it took, when the other side rings (180 or 183). */
    public CompletableFuture<Duration> ringing() {
        return ringing.copy();
    }

    /** Completed when the call is answered or refused. */
    public CompletableFuture<Answer> answer() {
        return answer.copy();
    }

    /** Completed when the call is over, also when it was never answered. */
    public CompletableFuture<Ending> ending() {
        return ending.copy();
    }

    public boolean isUp() {
        return answer.isDone() && answer.join().isAccepted() && !ending.isDone();
    }

    public boolean hasEnded() {
        return ending.isDone();
    }

    public SipCall awaitRinging(Duration timeout) {
        await(ringing, timeout, "not ringing");
        return this;
    }

    /** @throws CallFailure also when the call is refused; the message has the status */
    public SipCall awaitAnswered(Duration timeout) {
        Answer got = awaitAnswer(timeout);
        if (!got.isAccepted()) {
            throw new CallFailure(this + ": refused with " + got.status() + " " + got.reason());
        }
        return this;
    }

    /** Waits for the answer, be it accepting or refusing. */
    public Answer awaitAnswer(Duration timeout) {
        return await(answer, timeout, "not answered");
    }

    public Ending awaitEnded(Duration timeout) {
        return await(ending, timeout, "not ended");
    }

    private <T> T await(CompletableFuture<T> future, Duration timeout, String otherwise) {
        try {
            return future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CallFailure(
                    this + ": " + otherwise + " within " + timeout.toMillis() + " ms (last seen: " + progress + ")");
        } catch (ExecutionException e) {
            throw new CallFailure(this + ": " + otherwise + ", " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure(this + ": interrupted while waiting", e);
        }
    }

    // ---- what we do

    /**
     * Keys digits by RFC 4733, after those keyed before: 0–9 * # A–D, a comma is a second of pause; about 240 ms a
     * digit. May be called before the call is answered; they go out then.
     *
     * @return completed when the last one is out, exceptionally when the call ends before
     */
    public CompletableFuture<Void> keys(String keys) {
        Keying keying = new Keying(keys);
        Wire.shared().execute(() -> {
            if (hasEnded()) {
                keying.done().completeExceptionally(new CallFailure(this + ": over, nothing can be keyed"));
            } else {
                audio.key(keying);
            }
        });
        return keying.done();
    }

    /** Says a tone of that many Hz at -12 dBFS peak, from now on. */
    public void tone(double hertz) {
        say(Voice.tone(hertz));
    }

    /** A tone at -3 dBFS peak: a loud voice. */
    public void loudTone(double hertz) {
        say(Voice.tone(hertz, 23_197));
    }

    public void silence() {
        say(Voice.SILENCE);
    }

    /** Says a recording once, then silence. Completed when all of it is out. */
    public CompletableFuture<Void> play(Wav wav) {
        CompletableFuture<Void> said = new CompletableFuture<>();
        say(Voice.recording(wav, () -> said.complete(null)));
        return said;
    }

    private void say(Voice voice) {
        Wire.shared().execute(() -> audio.say(voice));
    }

    /**
     * Puts the call on hold and goes on sending what it says: an exchange that plays its music. Completed when that is
     * agreed.
     */
    public CompletableFuture<Void> hold(Hold how) {
        return invite(how, true);
    }

    /** Takes the call up again. */
    public CompletableFuture<Void> resume() {
        return invite(Hold.NONE, true);
    }

    /**
     * Asks the other side for its offer and answers it as it was, on hold or not: so do exchanges that fetch their
     * music from elsewhere, and that look whether a call is alive (RFC 3261 §14.1).
     */
    public CompletableFuture<Void> asksForAnOffer() {
        return invite(hold, false);
    }

    private CompletableFuture<Void> invite(Hold how, boolean offering) {
        CompletableFuture<Void> agreed = new CompletableFuture<>();
        Wire.shared().execute(() -> {
            hold = how;
            signalling.inviteAgain(offering, agreed);
        });
        return agreed;
    }

    /** A telephone on mute that sends no packet at all; it still answers the other side's requests. */
    public void sendsNothing() {
        Wire.shared().execute(audio::stopSending);
    }

    /** The telephone loses its network: nothing is sent any more, nothing is answered, and nobody is told. */
    public void vanish() {
        Wire.shared().execute(() -> {
            ended(Ending.By.NOBODY);
            signalling.unplug();
        });
    }

    /** Gives up, rejects or hangs up, whatever fits; returns at once. */
    public void hangUp() {
        Wire.shared().execute(() -> {
            if (!hasEnded()) {
                signalling.hangUp();
            }
        });
    }

    /** Hangs up and waits until that is confirmed, at most two seconds. */
    @Override
    public void close() {
        hangUp();
        try {
            ending.get(2, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            Wire.shared().execute(() -> ended(Ending.By.NOBODY));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Heard heard() {
        return heard;
    }

    /** Our number: of the caller, or the one that was called. */
    public String us() {
        return us;
    }

    /** The other side's number as it is known to us. */
    public String them() {
        return them;
    }

    @Override
    public String toString() {
        return us + " with " + them;
    }

    // ---- told by the signalling, on the wire's thread

    void begin(Signalling begun) {
        signalling = begun;
    }

    String offer() {
        return audio.local().text(hold);
    }

    void audioTowards(Sdp theirs) {
        audio.towards(theirs);
    }

    void progress(int status, String reason) {
        progress = status + " " + reason;
        if (status == 180 || status == 183) {
            ringing.complete(sinceDialled());
        }
    }

    void answered() {
        if (!answer.isDone()) {
            progress = "answered";
            answeredAt = System.nanoTime();
            audio.startSending();
            answer.complete(new Answer(200, "OK", sinceDialled()));
        }
    }

    void refused(int status, String reason) {
        progress = status + " " + reason;
        answer.complete(new Answer(status, reason, sinceDialled()));
        ended(Ending.By.NOBODY);
    }

    void ended(Ending.By by) {
        if (ending.isDone()) {
            return;
        }
        Duration length = answeredAt == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - answeredAt);
        ringing.completeExceptionally(new CallFailure("the call is over: " + progress));
        answer.completeExceptionally(new CallFailure("the call is over: " + progress));
        audio.close();
        ending.complete(new Ending(by, length));
        if (signalling != null) {
            signalling.forget();
        }
    }

    private Duration sinceDialled() {
        return Duration.ofNanos(System.nanoTime() - dialled);
    }
}
