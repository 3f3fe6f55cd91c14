package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.notification.Attachment;
import org.palabre.notification.Cover;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.Post;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.preference.Choices;
import org.palabre.preference.Preferences;
import org.palabre.preference.Theme;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Writes the messages about one conference to its owner and its guests, all of them in one transaction. */
@Stateless
public class TellingDesk {
    /** A report and a copy are for reading at a desk. */
    private static final Set<Occasion> TEXTED =
            EnumSet.of(Occasion.CREATED, Occasion.CHANGED, Occasion.CANCELLED, Occasion.REMINDER);

    private ConferenceRegister conferences;
    private JpaGuests guests;
    private InvitationWriter writer;
    private FactsOf facts;
    private Preferences preferences;
    private PhoneNumbers numbers;
    private Post post;
    private Settings settings;
    private Clock clock;

    protected TellingDesk() {}

    @Inject
    TellingDesk(
            ConferenceRegister conferences,
            JpaGuests guests,
            InvitationWriter writer,
            FactsOf facts,
            Preferences preferences,
            PhoneNumbers numbers,
            Post post,
            Settings settings,
            Clock clock) {
        this.conferences = conferences;
        this.guests = guests;
        this.writer = writer;
        this.facts = facts;
        this.preferences = preferences;
        this.numbers = numbers;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param id of this telling: makes each message's key, so that doing it twice writes nothing twice */
    public void tell(String about, Telling telling, String id) {
        Conference conference = conferences.find(about).orElseThrow();
        if (!stillSo(conference, telling)) {
            return;
        }
        InvitationFacts told = facts.of(conference, telling);
        List<Guest> concerned = guests.of(about).stream()
                .filter(guest -> guest.told() != (telling.occasion() == Occasion.INVITED))
                .toList();
        if (telling.occasion().forGuest()) {
            concerned.forEach(guest -> tell(guest, telling.occasion(), told, conference, id));
        }
        concerned.forEach(Guest::invite);
        tellOwner(
                telling.occasion() == Occasion.INVITED ? Occasion.COPY : telling.occasion(),
                told,
                conference,
                List.of(),
                id);
    }

    /** These guests are told that it is off for them. */
    public void cancel(String about, int sequence, List<Guest> uninvited) {
        Conference conference = conferences.find(about).orElseThrow();
        var told = facts.of(conference, new Telling(Occasion.CANCELLED, sequence, Optional.empty()));
        String id = UUID.randomUUID().toString();
        uninvited.stream().filter(Guest::told).forEach(guest -> tell(guest, Occasion.CANCELLED, told, conference, id));
    }

    /**
     * The owner gets what became of his conference (P28).
     *
     * @param number of the conference that is over
     * @param id makes the message's key
     */
    public void ended(String number, Attachment report, String id) {
        Conference conference = conferences.find(number).orElseThrow();
        var told = facts.of(conference, new Telling(Occasion.ENDED, 0, Optional.of(opening(conference))));
        tellOwner(Occasion.ENDED, told, conference, List.of(report), id);
    }

    /** The language and zone in which he reads. */
    public Choices readerOf(String number) {
        Conference conference = conferences.find(number).orElseThrow();
        return preferences
                .ofOwner(conference.ownerLogin())
                .orElseGet(() -> new Choices(conference.language(), Theme.AUTO, settings.zone()));
    }

    private static Instant opening(Conference conference) {
        return conference.openedAt().orElseThrow();
    }

    /** A reminder of a start that was moved or cancelled meanwhile reminds of nothing. */
    private boolean stillSo(Conference conference, Telling telling) {
        return telling.start().isEmpty()
                || facts.startsAt(conference, telling.start().get(), clock.instant());
    }

    private void tell(Guest guest, Occasion occasion, InvitationFacts told, Conference conference, String id) {
        var to = new Addressee(guest.address(), guest.name(), guest.language(), told.zone());
        var invitation = new Invitation.ForGuest(occasion, told);
        var cover = cover(id, guest.address(), conference);
        if (guest.mobile()) {
            post.text(writer.text(invitation, to), cover);
        } else {
            post.mail(writer.mail(invitation, to, List.of()), cover);
        }
    }

    private void tellOwner(
            Occasion occasion, InvitationFacts told, Conference conference, List<Attachment> files, String id) {
        Optional<Choices> choices = preferences.ofOwner(conference.ownerLogin());
        String language = choices.map(Choices::language).orElse(conference.language());
        ZoneId zone = choices.map(Choices::zone).orElse(told.zone());
        var invitation = new Invitation.ForOrganiser(occasion, told, conference.moderatorPin());
        List<String> ways = settings.list(Setting.PALABRE_TELL_OWNER);
        String mail = conference.ownerMail();
        if (ways.contains("mail") && !mail.isEmpty()) {
            var to = new Addressee(mail, conference.ownerName(), language, zone);
            post.mail(writer.mail(invitation, to, files), cover(id, mail, conference));
        }
        if (ways.contains("sms")
                && TEXTED.contains(occasion)
                && numbers.read(conference.ownerMobile()) instanceof Outside mobile
                && mobile.mayBeMobile()) {
            var to = new Addressee(mobile.e164(), conference.ownerName(), language, zone);
            post.text(writer.text(invitation, to), cover(id, mobile.e164(), conference));
        }
    }

    private static Cover cover(String id, String address, Conference conference) {
        String key = id + ":" + address;
        return Cover.of(
                key.length() <= 160 ? key : id + ":" + UUID.nameUUIDFromBytes(address.getBytes()),
                conference.dialNumber(),
                conference.ownerLogin());
    }
}
