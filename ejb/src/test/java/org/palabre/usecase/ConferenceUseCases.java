package org.palabre.usecase;

import static org.palabre.testing.Stage.meeting;
import static org.palabre.usecase.Who.ALL;
import static org.palabre.usecase.Who.EVERYBODY;
import static org.palabre.usecase.Who.OWNER_OR_ALL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.conference.CapacityDesk;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.InvitedTo;
import org.palabre.guest.ReservationDesk;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationPreviewDesk;
import org.palabre.invitation.InvitationView;
import org.palabre.report.Period;
import org.palabre.report.ReportDesk;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionQuery;
import org.palabre.shared.Actor;

/** What lies ahead and what was: reserved, told to guests, reported. */
final class ConferenceUseCases extends UseCases {
    private static final ConferenceQuery FUTURE = ConferenceQuery.of(ConferenceState.FUTURE);
    private static final Map<String, String> OTHERS = Map.of("fr", "Moussa <moussa@example.org>");

    {
        conferences();
        series();
        guests();
        sendings();
        history();
    }

    private void conferences() {
        of(ConferenceDesk.class)
                .may(EVERYBODY, "limits", (desk, t, actor) -> desk.limits(actor))
                .may(OWNER_OR_ALL, "reserve", (desk, t, actor) -> desk.reserve(meeting(), actor))
                .may(OWNER_OR_ALL, "edit", (desk, t, actor) -> {
                    ConferenceView one = t.conference();
                    return desk.edit(one.number(), one.version(), Reservation.of(one), actor);
                })
                .may(OWNER_OR_ALL, "moveBack", (desk, t, actor) -> {
                    ConferenceView one = t.conference();
                    return desk.moveBack(one.number(), one.version(), Reservation.of(one), actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "get",
                        (desk, t, actor) -> desk.get(t.conference().number(), actor))
                .may(OWNER_OR_ALL, "list", (desk, t, actor) -> {
                    t.conference();
                    return desk.list(FUTURE, actor).items();
                })
                .may(OWNER_OR_ALL, "rows", (desk, t, actor) -> {
                    t.conference();
                    return desk.rows(FUTURE, actor);
                })
                .may(OWNER_OR_ALL, "count", (desk, t, actor) -> {
                    t.conference();
                    return desk.count(FUTURE, actor);
                })
                .may(OWNER_OR_ALL, "calendar", (desk, t, actor) -> {
                    t.conference();
                    return desk.calendar(t.soon().minusSeconds(1), t.soon().plusSeconds(1), false, actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "delete",
                        (desk, t, actor) -> desk.delete(List.of(t.conference().number()), actor))
                .may(
                        OWNER_OR_ALL,
                        "restore",
                        (desk, t, actor) -> desk.restore(List.of(t.deleted().number()), actor));
        of(CapacityDesk.class)
                .may(
                        ALL,
                        "booked",
                        (desk, t, actor) ->
                                desk.booked(t.soon(), t.soon().plus(Duration.ofHours(1)), Duration.ofHours(1), actor));
    }

    private void series() {
        of(SeriesDesk.class)
                .may(OWNER_OR_ALL, "reserve", (desk, t, actor) -> desk.reserve(meeting(), Things.mondays(), actor))
                .may(
                        OWNER_OR_ALL,
                        "get",
                        (desk, t, actor) -> desk.get(t.series().number(), actor))
                .may(OWNER_OR_ALL, "edit", (desk, t, actor) -> edit(desk, t, SeriesScope.ALL, actor))
                .may(
                        OWNER_OR_ALL,
                        "cancel",
                        (desk, t, actor) -> desk.cancel(t.series().number(), SeriesScope.ALL, actor));
    }

    private static SeriesView edit(SeriesDesk desk, Things things, SeriesScope scope, Actor actor) {
        ConferenceView first = things.first(things.series());
        return desk.edit(first.number(), scope, first.version(), Reservation.of(first), actor);
    }

    private void guests() {
        of(GuestDesk.class)
                .may(
                        OWNER_OR_ALL,
                        "invite",
                        (desk, t, actor) -> desk.invite(t.conference().number(), "fatou@example.org", "fr", actor))
                .may(
                        OWNER_OR_ALL,
                        "invite",
                        (desk, t, actor) -> desk.invite(t.conference().number(), OTHERS, InvitedTo.DATE, actor))
                .may(
                        OWNER_OR_ALL,
                        "guests",
                        (desk, t, actor) -> desk.guests(t.invited().number(), actor))
                .may(OWNER_OR_ALL, "uninvite", (desk, t, actor) -> {
                    ConferenceView one = t.invited();
                    return desk.uninvite(one.number(), List.of(t.guest(one).id()), actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "invitees",
                        (desk, t, actor) -> desk.invitees(t.invited().number(), actor))
                .does(OWNER_OR_ALL, "callAt", (desk, t, actor) -> {
                    ConferenceView one = t.invited();
                    desk.callAt(one.number(), t.guest(one).id(), "+33639982001", actor);
                });
        of(ReservationDesk.class)
                .may(OWNER_OR_ALL, "reserve", (desk, t, actor) -> desk.reserve(meeting(), OTHERS, actor))
                .may(
                        OWNER_OR_ALL,
                        "reserve",
                        (desk, t, actor) -> desk.reserve(meeting(), Things.mondays(), OTHERS, actor));
    }

    private void sendings() {
        of(InvitationDesk.class)
                .may(
                        OWNER_OR_ALL,
                        "send",
                        (desk, t, actor) -> desk.send(t.wish(t.conference().number(), "Point"), OTHERS, actor))
                .may(OWNER_OR_ALL, "change", (desk, t, actor) -> {
                    InvitationView one = t.sending();
                    return desk.change(
                            one.id(), one.version(), t.wish(one.conference(), "Autre point"), Map.of(), actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "cancel",
                        (desk, t, actor) -> desk.cancel(t.sending().id(), actor))
                .may(
                        OWNER_OR_ALL,
                        "get",
                        (desk, t, actor) -> desk.get(t.sending().id(), actor))
                .may(
                        OWNER_OR_ALL,
                        "guests",
                        (desk, t, actor) -> desk.guests(t.sending().id(), actor))
                .may(OWNER_OR_ALL, "list", (desk, t, actor) -> {
                    t.sending();
                    return desk.list(0, 20, actor).items();
                })
                .may(OWNER_OR_ALL, "rows", (desk, t, actor) -> {
                    t.sending();
                    return desk.rows(0, 20, actor);
                })
                .may(OWNER_OR_ALL, "count", (desk, t, actor) -> {
                    t.sending();
                    return desk.count(actor);
                });
        of(InvitationPreviewDesk.class)
                .may(
                        OWNER_OR_ALL,
                        "preview",
                        (desk, t, actor) -> desk.preview(t.wish(t.conference().number(), "Point"), "fr", actor));
    }

    private void history() {
        of(HistoryDesk.class)
                .may(
                        OWNER_OR_ALL,
                        "latest",
                        (desk, t, actor) -> desk.latest(t.open().number(), actor))
                .may(
                        OWNER_OR_ALL,
                        "running",
                        (desk, t, actor) -> desk.running(t.open().number(), actor))
                .may(OWNER_OR_ALL, "get", (desk, t, actor) -> desk.get(t.open().session(), actor))
                .may(OWNER_OR_ALL, "list", (desk, t, actor) -> {
                    t.open();
                    return desk.list(
                                    new SessionQuery(Optional.empty(), Optional.empty(), Optional.empty(), 0, 20),
                                    actor)
                            .items();
                })
                .may(
                        OWNER_OR_ALL,
                        "summaries",
                        (desk, t, actor) -> desk.summaries(List.of(t.open().number()), actor));
        of(ReportDesk.class)
                .may(OWNER_OR_ALL, "period", (desk, t, actor) -> {
                    t.open();
                    return desk.period(Period.of(t.today(), t.today(), Things.PARIS), actor)
                            .rows();
                })
                .may(
                        OWNER_OR_ALL,
                        "session",
                        (desk, t, actor) -> desk.session(t.open().session(), actor));
    }
}
