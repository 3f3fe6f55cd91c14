package org.palabre.system.calls;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.palabre.system.Palabre;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.SipCaller;
import org.palabre.testing.call.Sounds;

/** People with telephones: each call has a number of its own unless it is given one; all hang up at the end. */
public final class Callers implements AutoCloseable {
    /** The access number that speaks French. */
    public static final String FRENCH = "8000";

    public static final String ENGLISH = "8001";

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);
    private final Palabre palabre;
    private final List<SipCall> calls = new CopyOnWriteArrayList<>();

    public Callers(Palabre palabre) {
        this.palabre = palabre;
    }

    /** A number outside the company that nobody else has. */
    public static String freshNumber() {
        return "+336399" + NUMBERS.incrementAndGet();
    }

    public Guest dials(String from, String called, String keys) {
        return dials(palabre.caller(from), from, called, keys);
    }

    /** As that caller, who is shown with that number. */
    public Guest dials(SipCaller caller, String shown, String called, String keys) {
        SipCall call = caller.dial(called);
        calls.add(call);
        if (!keys.isEmpty()) {
            call.keys(keys);
        }
        Sounds sounds = called.equals(ENGLISH) ? Sounds.english() : Sounds.french();
        return new Guest(shown, call, sounds);
    }

    /** Keys the code at the French access number, as soon as a caller can who has heard the connection. */
    public Guest keysCode(String code) {
        return dials(freshNumber(), FRENCH, "," + code + "#");
    }

    /** Enters by the code, and is in the room when this returns. */
    public Guest enters(Meeting meeting, String code) {
        Guest guest = keysCode(code);
        meeting.awaitPerson(guest.number(), Live.Person::isIn);
        return guest;
    }

    public Guest leads(Meeting meeting) {
        return enters(meeting, meeting.moderatorCode());
    }

    public Guest joins(Meeting meeting) {
        return enters(meeting, meeting.userCode());
    }

    /** So many join, dialling together. */
    public List<Guest> join(Meeting meeting, int people) {
        List<Guest> guests = IntStream.range(0, people)
                .mapToObj(i -> keysCode(meeting.userCode()))
                .toList();
        guests.forEach(guest -> meeting.awaitPerson(guest.number(), Live.Person::isIn));
        return guests;
    }

    @Override
    public void close() {
        calls.forEach(SipCall::hangUp);
        calls.forEach(SipCall::close);
    }
}
