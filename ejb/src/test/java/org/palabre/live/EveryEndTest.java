package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Call;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Recurrence;
import org.palabre.conference.RecurrencePattern;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.session.Seat;
import org.palabre.session.SessionLedger;
import org.palabre.shared.Setting;
import org.palabre.telephony.Farewell;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.testing.OnStage;

/**
 * Every way in which a conference comes to nothing or ends, with people at every place: they hear it and are let go.
 */
class EveryEndTest extends OnStage {
    /** Awa's conference: people say their names; guests wait for the leader. */
    private static final Options OPTIONS = new Options(true, true, false, true);

    private ConferenceView conference;

    private enum Place {
        NAMING,
        WAITING,
        INSIDE,
        IN_A_KEYS_MENU,
        RINGING
    }

    /** Those that have an opened conference end, and what people hear of the others. */
    private enum End {
        DELETED(Farewell.CANCELLED),
        DATE_OF_SERIES_CANCELLED(Farewell.CANCELLED),
        MOVED(Farewell.PUT_OFF),
        VALIDITY_OVER(Farewell.LAPSED),
        DATE_OF_SERIES_OVER(Farewell.LAPSED),
        SEATS_TAKEN(Farewell.NO_SEATS),
        ENDED_BY_HAND(Farewell.ENDED),
        TIME_UP(Farewell.ENDED);

        private final Farewell heard;

        End(Farewell heard) {
            this.heard = heard;
        }

        Set<Place> places() {
            return heard == Farewell.ENDED
                    ? EnumSet.complementOf(EnumSet.of(Place.WAITING))
                    : EnumSet.of(Place.NAMING, Place.WAITING);
        }
    }

    static Stream<Arguments> everyEndAtEveryPlace() {
        return Stream.of(End.values()).flatMap(end -> end.places().stream().map(place -> Arguments.of(end, place)));
    }

    @ParameterizedTest
    @MethodSource("everyEndAtEveryPlace")
    void everybodyShouldHearItAndBeLetGo(End end, Place place) {
        stage.set(Setting.PALABRE_SEATS, "10");
        conference = reserved(end);
        LegId leg = standing(end, place);
        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.telephony.sentOut).as("while nothing happened").isEmpty();

        happens(end);
        stage.pass(Duration.ofSeconds(1));

        assertThat(stage.telephony.sentOut).containsEntry(leg, end.heard);
        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.get(SessionLedger.class).seatsOn(stage.telephony.id()))
                .extracting(Seat::leg)
                .doesNotContain(leg);
        assertThat(stage.live.current(AWA)).extracting(LiveSummary::number).doesNotContain(conference.number());
        assertThat(stage.door.admit(stage.call("0699"), conference.userPin())).isNotInstanceOf(Admitted.class);
    }

    private ConferenceView reserved(End end) {
        return switch (end) {
            case DATE_OF_SERIES_CANCELLED, DATE_OF_SERIES_OVER ->
                stage.get(SeriesDesk.class)
                        .reserve(meeting(5, OPTIONS), dailyInFiveMinutes(), AWA)
                        .occurrences()
                        .getFirst()
                        .conference();
            case MOVED -> stage.reserved(starting(Duration.ofMinutes(5)));
            default -> stage.reserved(meeting(5, OPTIONS));
        };
    }

    private Recurrence dailyInFiveMinutes() {
        var first = stage.clock.instant().atZone(ZoneOffset.UTC).plusMinutes(5);
        return new Recurrence(
                new RecurrencePattern.Daily(1),
                first.toLocalDate(),
                first.toLocalTime(),
                ZoneOffset.UTC,
                new Recurrence.End.After(3));
    }

    private Reservation starting(Duration in) {
        return new Reservation("Point", "awa", Optional.of(stage.clock.instant().plus(in)), 60, 7, 5, "fr", OPTIONS);
    }

    /** Somebody at that place; a leader is inside where it must be open for that. */
    private LegId standing(End end, Place place) {
        if (end.heard == Farewell.ENDED) {
            stage.join(conference.moderatorPin(), "0600");
        }
        return switch (place) {
            case NAMING -> {
                Call call = stage.call("0601");
                stage.door.admit(call, conference.userPin());
                yield call.leg();
            }
            case WAITING, INSIDE -> stage.join(conference.userPin(), "0601");
            case IN_A_KEYS_MENU -> {
                LegId leg = stage.join(conference.userPin(), "0601");
                var picture = stage.live.picture(conference.number(), AWA).orElseThrow();
                stage.telephony.tell(new SwitchEvent.KeyPressed(
                        RoomName.ofSession(picture.session()), leg, SwitchEvent.Key.HAND, stage.clock.instant()));
                yield leg;
            }
            case RINGING -> new LegId(stage.live.dialOut(conference.number(), "1002", AWA));
        };
    }

    private void happens(End end) {
        switch (end) {
            case DELETED -> stage.desk.delete(List.of(conference.number()), AWA);
            case DATE_OF_SERIES_CANCELLED ->
                stage.get(SeriesDesk.class).cancel(conference.number(), SeriesScope.ONE, AWA);
            case MOVED ->
                stage.desk.edit(conference.number(), conference.version(), starting(Duration.ofHours(3)), AWA);
            case VALIDITY_OVER -> stage.clock.advance(Duration.ofDays(7));
            case DATE_OF_SERIES_OVER -> stage.clock.advance(Duration.ofMinutes(65));
            case SEATS_TAKEN -> takeTheSeats();
            case ENDED_BY_HAND -> stage.live.end(conference.number(), AWA);
            case TIME_UP -> stage.clock.advance(Duration.ofMinutes(60));
        }
    }

    private void takeTheSeats() {
        ConferenceView other = stage.reserved(meeting(8, Options.NONE));
        stage.join(other.userPin(), "0608");
        stage.clock.advance(Duration.ofSeconds(10));
    }
}
