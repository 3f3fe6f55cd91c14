package org.palabre.usecase;

import static org.palabre.testing.Stage.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactInput;
import org.palabre.addressbook.ContactView;
import org.palabre.addressbook.GroupDesk;
import org.palabre.addressbook.GroupView;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Recurrence;
import org.palabre.conference.RecurrencePattern;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesView;
import org.palabre.directory.Person;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.GuestView;
import org.palabre.guest.InvitedTo;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationRequest;
import org.palabre.invitation.InvitationView;
import org.palabre.rollcall.RollCallDesk;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.shared.Standing;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.shared.outbox.Subject;
import org.palabre.tariff.PackageDesk;
import org.palabre.tariff.PackageTerms;
import org.palabre.tariff.PackageView;
import org.palabre.testing.FakeHandler;
import org.palabre.testing.Stage;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserInput;
import org.palabre.userlist.UserView;

/** Things of Awa's, each new whenever it is asked for, and those who want something with them. */
final class Things {
    static final Actor OWNER = Stage.AWA;
    static final Actor COLLEAGUE = Stage.PAUL;
    static final Actor ADMIN = Stage.ADMIN;
    private static final Person CHIEF = new Person(
            "chief", "Chief", "1009", "1009", "chief@example.org", "", "", Set.of(Role.EMPLOYEE, Role.OPERATOR));
    static final Actor OPERATOR = CHIEF.actingFrom("192.0.2.9");
    /** Awa's login gives nothing to whom she is not. */
    static final Actor NOBODY = new Actor("awa", "Awa Diop", new Standing.Nobody(), "phone 1001");

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Map<String, String> GUESTS = Map.of("fr", "Fatou <fatou@example.org>\n+33639982000");
    static final byte[] FILE = "name,mail\nFatou,fatou@example.org\n".getBytes();

    final Stage stage;
    private int made;

    Things(Stage stage) {
        this.stage = stage;
        stage.directory.with(CHIEF);
        stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests")
                .set(Setting.PALABRE_PIN_ITERATIONS, "1000")
                .set(Setting.PALABRE_PASSWORD_PEPPER, "a pepper of the tests")
                .set(Setting.PALABRE_PASSWORD_ITERATIONS, "1000")
                .set(Setting.PALABRE_DIAL_OUT_ALLOWED, "+33")
                .set(Setting.PALABRE_IDENTITY_SOURCES, "ldap,list");
    }

    <T> T get(Class<T> bean) {
        return stage.get(bean);
    }

    Instant soon() {
        return stage.clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(30));
    }

    LocalDate today() {
        return LocalDate.ofInstant(stage.clock.instant(), PARIS);
    }

    ConferenceView conference() {
        return stage.reserved(meeting(20, Options.NONE).at(soon()));
    }

    ConferenceView deleted() {
        ConferenceView deleted = conference();
        stage.desk.delete(List.of(deleted.number()), OWNER);
        return deleted;
    }

    /** One that is open, with somebody in it who may be called guest. */
    record Open(String number, String leg, long session) {}

    Open open() {
        ConferenceView conference = stage.reserved(meeting(20, Options.NONE));
        invite(conference);
        stage.join(conference.moderatorPin(), "+3314000%04d".formatted(++made));
        String leg = stage.join(conference.userPin(), "+3314000%04d".formatted(++made))
                .value();
        long session =
                stage.live.picture(conference.number(), OWNER).orElseThrow().session();
        return new Open(conference.number(), leg, session);
    }

    /** A guest of an open conference who is not there. */
    long missing(Open open) {
        return get(RollCallDesk.class).rollCall(open.number(), OWNER).invited().stream()
                .filter(one -> !one.phone().isEmpty())
                .findFirst()
                .orElseThrow()
                .guest();
    }

    SeriesView series() {
        return get(SeriesDesk.class).reserve(meeting(), mondays(), OWNER);
    }

    ConferenceView first(SeriesView series) {
        return series.occurrences().getFirst().conference();
    }

    static Recurrence mondays() {
        return new Recurrence(
                new RecurrencePattern.Weekly(Set.of(DayOfWeek.MONDAY), 1),
                LocalDate.of(2026, 11, 23),
                LocalTime.of(10, 0),
                PARIS,
                new Recurrence.End.After(3));
    }

    ConferenceView invited() {
        ConferenceView conference = conference();
        invite(conference);
        return conference;
    }

    private void invite(ConferenceView conference) {
        get(GuestDesk.class).invite(conference.number(), GUESTS, InvitedTo.DATE, OWNER);
    }

    GuestView guest(ConferenceView invited) {
        return get(GuestDesk.class).guests(invited.number(), OWNER).getFirst();
    }

    InvitationRequest wish(String conference, String name) {
        return new InvitationRequest(conference, name, "Awa Diop", Optional.of(soon()), 45, PARIS);
    }

    InvitationView sending() {
        return get(InvitationDesk.class).send(wish(conference().number(), "Point budget"), GUESTS, OWNER);
    }

    /** A message that was sent. */
    OutboxView sent() {
        return message(Optional.empty());
    }

    OutboxView waiting() {
        return message(Optional.of(soon()));
    }

    private OutboxView message(Optional<Instant> notBefore) {
        String key = "message " + ++made;
        get(Outbox.class)
                .add(new NewEntry(
                        FakeHandler.KIND,
                        key,
                        Subject.conference("71234567"),
                        "awa",
                        "fatou@example.org",
                        "Essai",
                        "{}",
                        notBefore));
        stage.outbox.look();
        return get(OutboxDesk.class).byKeys(Set.of(key), OWNER).get(key);
    }

    GroupView group() {
        return get(GroupDesk.class).create("Groupe " + ++made, OWNER);
    }

    ContactView contact() {
        return get(ContactDesk.class).add(contactWish(), List.of(), OWNER).contact();
    }

    ContactInput contactWish() {
        return new ContactInput("Binta", "binta" + ++made + "@example.org", "", "fr");
    }

    GroupView groupWithContact() {
        GroupView group = group();
        get(GroupDesk.class).putIn(group.id(), List.of(contact().id()), OWNER);
        return group;
    }

    UserView user() {
        return get(UserDesk.class).add(userWish(), ADMIN).user();
    }

    UserInput userWish() {
        return new UserInput("binta" + ++made, "Binta Ba", "", "", "", "", "", Role.EMPLOYEE, true);
    }

    PackageView conferencePackage() {
        return get(PackageDesk.class).add(terms(), OPERATOR);
    }

    static PackageTerms terms() {
        return new PackageTerms("Court", "Short", 30, 5, 7, false, false, false, false, true);
    }
}
