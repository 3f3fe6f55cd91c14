package org.palabre.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.palabre.admission.Answer;
import org.palabre.admission.Call;
import org.palabre.admission.Door;
import org.palabre.admission.Entry;
import org.palabre.admission.LegRole;
import org.palabre.admission.Pass;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;

/** A door that does what the test says: codes, or numbers dialled inside, lead to rooms or refusals. */
public class FakeDoor implements Door {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<LegId, Entry> inside = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> codes = new CopyOnWriteArrayList<>();
    private final Map<String, String> wanted = new ConcurrentHashMap<>();
    private volatile RuntimeException failure;

    public static Pass pass(RoomName room, LegRole role) {
        return new Pass(room, "71234567", role, role == LegRole.LISTENER, false, "fr");
    }

    public FakeDoor admits(String code, Pass pass, Entry entry) {
        answers.put(code, new Answer.Admitted(pass, Optional.empty()));
        entries.put(code, entry);
        return this;
    }

    public FakeDoor admits(String code, RoomName room, LegRole role) {
        return admits(code, pass(room, role), new Entry.ComeIn(Duration.ofMinutes(10)));
    }

    public FakeDoor refuses(String code, Answer.Refused refusal) {
        answers.put(code, refusal);
        return this;
    }

    /** Admits by the code only with that number. */
    public FakeDoor wantsNumber(String code, String number) {
        wanted.put(code, number);
        return this;
    }

    public void failWith(RuntimeException next) {
        failure = next;
    }

    public List<Call> calls() {
        return calls;
    }

    public List<String> codes() {
        return codes;
    }

    @Override
    public Answer admit(Call call, String code) {
        calls.add(call);
        codes.add(code);
        if (failure != null) {
            throw failure;
        }
        if (entries.containsKey(code)) {
            inside.put(call.leg(), entries.get(code));
        }
        if (wanted.containsKey(code)) {
            return new Answer.NumberWanted();
        }
        return answers.getOrDefault(code, Answer.Refused.because(Answer.Why.WRONG_CODE));
    }

    @Override
    public Answer admit(Call call, String code, String number) {
        return number.equals(wanted.get(code)) ? answers.get(code) : Answer.Refused.because(Answer.Why.WRONG_CODE);
    }

    @Override
    public Answer admitInternal(Call call) {
        return admit(call, call.dialled());
    }

    @Override
    public Entry enter(LegId leg) {
        return inside.get(leg);
    }
}
