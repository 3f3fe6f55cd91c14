package org.palabre.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Admitted;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.PermanentConferences;
import org.palabre.session.ActionKind;
import org.palabre.session.AttendanceEvent;
import org.palabre.session.EndReason;
import org.palabre.session.LoggedAction;
import org.palabre.session.Participation;
import org.palabre.session.Seat;
import org.palabre.session.SessionLedger;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.telephony.LegId;
import org.palabre.telephony.SwitchId;
import org.palabre.testing.OnStage;
import org.palabre.testing.TestDatabase;

/** The cap on a real PostgreSQL, with callers that really come at once (N2). */
class SeatsUnderRaceIT extends OnStage {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @Test
    void capFiveShouldAdmitExactlyFiveOfTwentyAtOnce() throws Exception {
        ConferenceView conference = stage.reserved(meeting(5, Options.NONE));

        List<Answer> answers = atOnce(20, n -> () -> stage.door.admit(stage.call("06" + n), conference.userPin()));

        assertThat(answers).filteredOn(Admitted.class::isInstance).hasSize(5);
        assertThat(answers)
                .filteredOn(Answer.Refused.because(Answer.Why.FULL)::equals)
                .hasSize(15);
        assertThat(stage.get(SessionLedger.class).running()).hasSize(1);
    }

    /** By code and by dial-out at once, with the leader gone and on their way back. */
    @Test
    void guestsShouldNeverTakeTheLeadersSeat() throws Exception {
        stage.set(Setting.PALABRE_DIAL_OUT_AT_ONCE, "50");
        ConferenceView conference = stage.reserved(meeting(5, new Options(false, false, false, true)));
        LegId leader = stage.join(conference.moderatorPin(), "0600");
        stage.telephony.hangUp(leader);

        List<Boolean> guests =
                atOnce(20, n -> () -> n % 2 == 0 ? admitted(conference.userPin(), n) : called(conference, n));
        List<Boolean> late =
                atOnce(10, n -> () -> admitted(n == 7 ? conference.moderatorPin() : conference.userPin(), 100 + n));

        assertThat(guests).filteredOn(in -> in).hasSize(4);
        assertThat(late.get(7)).as("the leader").isTrue();
        assertThat(late).filteredOn(in -> in).hasSize(1);
    }

    private boolean admitted(String code, int n) {
        return stage.door.admit(stage.call("06" + n), code) instanceof Admitted;
    }

    private boolean called(ConferenceView conference, int n) {
        try {
            stage.live.dialOut(conference.number(), "10" + (10 + n), AWA);
            return true;
        } catch (DomainException full) {
            assertThat(full.key()).isEqualTo("refused.leadersSeat");
            return false;
        }
    }

    @Test
    void onlyOneShouldOpen() throws Exception {
        ConferenceView conference = stage.reserved(meeting(20, Options.NONE));
        List<Call> calls = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Call call = stage.call("06" + n);
            stage.door.admit(call, conference.userPin());
            calls.add(call);
        }

        List<Entry> entries =
                atOnce(10, n -> () -> stage.door.enter(calls.get(n).leg()));

        assertThat(entries).allMatch(Entry.ComeIn.class::isInstance);
        assertThat(stage.live.picture(conference.number(), AWA).orElseThrow().log())
                .filteredOn(line -> line.kind() == ActionKind.OPENED)
                .hasSize(1);
    }

    /** Either both meet, or the next opens a session of their own; nobody is left in one that closed. */
    @Test
    void whoComesWhileTheLastLeavesAPermanentOneShouldBeInAnOpenSession() throws Exception {
        ConferenceView room = PermanentConferences.make(stage, database, meeting(5, Options.NONE));
        var ledger = stage.get(SessionLedger.class);
        Call last = stage.call("0600");
        assertThat(comesIn(last, room)).isTrue();
        for (int i = 0; i < 100; i++) {
            LegId leaves = last.leg();
            Call next = stage.call("06" + i);
            long session = ledger.running().getFirst();

            List<Boolean> done = atOnce(2, n -> () -> n == 0 ? gone(session, leaves) : comesIn(next, room));

            assertThat(done).containsOnly(true);
            assertThat(ledger.running()).hasSize(1);
            SessionLedger.Entry entry = ledger.read(ledger.running().getFirst()).orElseThrow();
            assertThat(entry.session().openAt(stage.clock.instant())).isTrue();
            assertThat(entry.seats()).extracting(Seat::leg).containsExactly(next.leg());
            last = next;
        }
    }

    private boolean comesIn(Call call, ConferenceView room) {
        return stage.door.admit(call, room.userPin()) instanceof Admitted
                && stage.door.enter(call.leg()) instanceof Entry.ComeIn;
    }

    private boolean gone(long session, LegId leg) {
        Instant now = stage.clock.instant();
        return stage.get(SessionLedger.class)
                        .record(
                                session,
                                List.of(new AttendanceEvent.Joined(leg, now), new AttendanceEvent.Gone(leg, now)))
                        .gone()
                        .size()
                == 1;
    }

    @Test
    void aGuesserShouldBeCountedUnderRace() throws Exception {
        List<Answer> answers = atOnce(40, n -> () -> stage.door.admit(stage.call("0601"), "3999999" + n % 10));

        assertThat(answers)
                .filteredOn(Answer.Refused.because(Answer.Why.WRONG_CODE)::equals)
                .hasSize(9);
        assertThat(answers).filteredOn(Answer.NumberWanted.class::isInstance).hasSize(31);
    }

    @Test
    void aNameFoundWhileItsCallerHangsUpShouldNotLoseWhenHeLeft() throws Exception {
        ConferenceView conference = stage.reserved(meeting(20, Options.NONE));
        var ledger = stage.get(SessionLedger.class);
        List<LegId> legs = new ArrayList<>();
        long session = 0;
        for (int n = 0; n < 15; n++) {
            Call call = stage.call("06" + n);
            stage.door.admit(call, conference.userPin());
            stage.door.enter(call.leg());
            session = ledger.running().getFirst();
            ledger.record(session, List.of(new AttendanceEvent.Joined(call.leg(), stage.clock.instant())));
            legs.add(call.leg());
        }

        long of = session;
        atOnce(30, n -> () -> {
            if (n % 2 == 0) {
                ledger.record(of, List.of(new AttendanceEvent.Gone(legs.get(n / 2), stage.clock.instant())));
            } else {
                ledger.known(legs.get(n / 2), "Paul Diop");
            }
            return n;
        });

        assertThat(participations())
                .hasSize(15)
                .allSatisfy(participation -> assertThat(participation.leftAt())
                        .as(participation.leg())
                        .isPresent())
                .allSatisfy(participation -> assertThat(participation.name()).isEqualTo("Paul Diop"));
        assertThat(ledger.seatsOn(SwitchId.FIRST)).isEmpty();
    }

    @Test
    void whoComesAndGoesBetweenTwoPicturesShouldBeInTheHistory() throws Exception {
        ConferenceView conference = stage.reserved(meeting(20, Options.NONE));
        var ledger = stage.get(SessionLedger.class);
        Call call = stage.call("0601");
        stage.door.admit(call, conference.userPin());
        stage.door.enter(call.leg());
        long session = ledger.running().getFirst();
        Instant came = stage.clock.instant();

        var change = ledger.record(
                session,
                List.of(
                        new AttendanceEvent.Joined(call.leg(), came),
                        new AttendanceEvent.Left(call.leg(), came.plusSeconds(2), EndReason.HUNG_UP),
                        new AttendanceEvent.Gone(call.leg(), came.plusSeconds(3))));

        assertThat(change.came()).extracting(Seat::leg).containsExactly(call.leg());
        assertThat(change.gone()).extracting(Seat::leg).containsExactly(call.leg());
        assertThat(participations()).hasSize(1).first().satisfies(participation -> {
            assertThat(participation.joinedAt()).isEqualTo(came);
            assertThat(participation.leftAt()).contains(came.plusSeconds(2));
            assertThat(participation.endReason()).contains(EndReason.HUNG_UP);
        });
        assertThat(ledger.lastActions(session))
                .extracting(LoggedAction::kind)
                .filteredOn(kind -> kind == ActionKind.JOINED || kind == ActionKind.LEFT)
                .containsExactly(ActionKind.JOINED, ActionKind.LEFT);
        assertThat(ledger.seatsOn(SwitchId.FIRST)).isEmpty();
        assertThat(ledger.running()).containsExactly(session);
    }

    private List<Participation> participations() {
        return database.transactions.in(() -> database.transactions
                .entities
                .createQuery("select p from Participation p", Participation.class)
                .getResultList());
    }

    private interface Work<T> {
        Callable<T> of(int n);
    }

    private static <T> List<T> atOnce(int many, Work<T> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> running = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                Callable<T> one = work.of(n);
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
