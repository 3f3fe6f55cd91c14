package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Telephones behind one UDP port of 127.0.0.1: any number can be called there, each has its {@link Habit}.
 *
 * <pre>{@code
 * try (SipPhone phones = SipPhone.listening(0).when("2001", Habit.busy())) {
 *     …
 *     SipCall call = phones.awaitCall("2002", Duration.ofSeconds(5)).awaitAnswered(Duration.ofSeconds(2));
 * }
 * }</pre>
 */
public final class SipPhone implements AutoCloseable {

    private final SipPort port;
    private final Map<String, Habit> habits = new ConcurrentHashMap<>();
    private final List<SipCall> calls = new ArrayList<>();
    private final List<Consumer<SipCall>> listeners = new ArrayList<>();
    private volatile Function<String, Habit> otherwise = number -> Habit.answers(Duration.ofMillis(300));

    private SipPhone(int portNumber) {
        port = SipPort.listening(portNumber, this::called);
    }

    /**
     * @param port 0 for any free one
     * @throws CallFailure when the port is taken
     */
    public static SipPhone listening(int port) {
        return new SipPhone(port);
    }

    public int port() {
        return port.local().getPort();
    }

    /** What happens when this number is called. */
    public SipPhone when(String number, Habit habit) {
        habits.put(number, habit);
        return this;
    }

    /** What happens when any other number is called; unless said, it answers after 300 ms. */
    public SipPhone otherwise(Habit habit) {
        return otherwise(number -> habit);
    }

    /** What happens when any other number is called, by the number. */
    public SipPhone otherwise(Function<String, Habit> habit) {
        otherwise = habit;
        return this;
    }

    /** Told of each call that comes in, on the calls' thread: must not block. */
    public SipPhone onCall(Consumer<SipCall> listener) {
        synchronized (calls) {
            listeners.add(listener);
        }
        return this;
    }

    /** All calls that came in, oldest first. */
    public List<SipCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Waits for a call to this number that is not over yet, be it answered or not. */
    public SipCall awaitCall(String number, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (calls) {
            while (true) {
                Optional<SipCall> found = calls.stream()
                        .filter(c -> c.us().equals(number) && !c.hasEnded())
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new CallFailure("nobody called " + number + " within " + timeout.toMillis()
                            + " ms; calls that came in: " + calls);
                }
                waitFor(left);
            }
        }
    }

    private void waitFor(long millis) {
        try {
            calls.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure("interrupted while waiting for a call", e);
        }
    }

    private void called(SipMessage invite, InetSocketAddress from) {
        String caller = SipMessage.address(invite.get("From")).replaceFirst("^sips?:", "");
        SipCall call =
                new SipCall(invite.calledNumber(), caller.replaceFirst("@.*", ""), "127.0.0.1", SipCaller.MEMORY);
        IncomingCall incoming = new IncomingCall(port, call, invite, from);
        call.begin(incoming);
        List<Consumer<SipCall>> told;
        synchronized (calls) {
            calls.add(call);
            told = List.copyOf(listeners);
            calls.notifyAll();
        }
        told.forEach(listener -> listener.accept(call));
        Habit habit = habits.get(call.us());
        act(habit == null ? otherwise.apply(call.us()) : habit, incoming);
    }

    private static void act(Habit habit, IncomingCall incoming) {
        switch (habit) {
            case Habit.Answers answers -> {
                incoming.ring();
                Wire.shared().after(answers.after().toMillis(), () -> {
                    incoming.accept();
                    if (incoming.call.isUp()) {
                        answers.then().accept(incoming.call);
                    }
                });
            }
            case Habit.Busy busy -> incoming.refuse(486, "Busy Here");
            case Habit.Rejects rejects -> {
                incoming.ring();
                Wire.shared().after(rejects.after().toMillis(), () -> incoming.refuse(603, "Decline"));
            }
            case Habit.NeverAnswers never -> incoming.ring();
        }
    }

    /** Hangs up all calls, then frees the port. */
    @Override
    public void close() {
        calls().forEach(SipCall::close);
        port.close();
    }
}
