package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.conference.ConferenceView;
import org.palabre.notification.Attachment;
import org.palabre.notification.Cover;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.Post;
import org.palabre.notification.TextRules;
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
    private static final Set<Occasion> TEXTED = EnumSet.of(
            Occasion.CREATED,
            Occasion.CHANGED,
            Occasion.CANCELLED,
            Occasion.DATES_CANCELLED,
            Occasion.RESTORED,
            Occasion.REMINDER);

    private ConferenceRegister conferences;
    private JpaGuests guests;
    private InvitationWriter writer;
    private InvitationPost invitations;
    private Templates templates;
    private FactsOf facts;
    private Preferences preferences;
    private PhoneNumbers numbers;
    private TextRules texts;
    private Post post;
    private Settings settings;

    protected TellingDesk() {}

    @Inject
    TellingDesk(
            ConferenceRegister conferences,
            JpaGuests guests,
            InvitationWriter writer,
            InvitationPost invitations,
            Templates templates,
            FactsOf facts,
            Preferences preferences,
            PhoneNumbers numbers,
            TextRules texts,
            Post post,
            Settings settings) {
        this.conferences = conferences;
        this.guests = guests;
        this.writer = writer;
        this.invitations = invitations;
        this.templates = templates;
        this.facts = facts;
        this.preferences = preferences;
        this.numbers = numbers;
        this.texts = texts;
        this.post = post;
        this.settings = settings;
    }

    /** @param id of this telling: makes each message's key, so that doing it twice writes nothing twice */
    public void tell(String about, Telling telling, String id) {
        List<ConferenceView> dates = conferences.dates(about);
        News.of(telling, dates).ifPresent(news -> tell(about, told(news, telling.sequence(), id)));
    }

    private void tell(String about, Told told) {
        Occasion occasion = told.occasion();
        List<Guest> concerned = guests.of(about).stream()
                .filter(guest -> guest.told() != (occasion == Occasion.INVITED))
                .toList();
        if (occasion.forGuest()) {
            concerned.forEach(guest -> tell(guest, told));
        }
        concerned.forEach(Guest::invite);
        tellOwner(occasion == Occasion.INVITED ? Occasion.COPY : occasion, told, List.of());
    }

    /** What all messages of a telling have in common. */
    private record Told(Occasion occasion, Conference conference, InvitationFacts facts, Wording wording, String id) {}

    private Told told(News news, int sequence, String id) {
        Conference lead = conferences.find(news.lead().number()).orElseThrow();
        return new Told(news.occasion(), lead, facts.of(lead, news, sequence), templates.inForce(), id);
    }

    /** These guests are told that it is off for them. The conference takes place. */
    public void cancel(String about, int sequence, List<Guest> uninvited) {
        var telling = new Telling(Occasion.CALLED_OFF, sequence, Optional.empty(), List.of());
        News.of(telling, conferences.dates(about)).ifPresent(news -> {
            Told told = told(news, sequence, UUID.randomUUID().toString());
            uninvited.stream().filter(Guest::told).forEach(guest -> tell(guest, told));
        });
    }

    /**
     * The owner gets what became of his conference (P28).
     *
     * @param number of the conference that is over
     * @param id makes the message's key
     */
    public void ended(String number, Attachment report, String id) {
        Conference conference = conferences.find(number).orElseThrow();
        var told = new Told(Occasion.ENDED, conference, facts.ofEnded(conference), templates.inForce(), id);
        tellOwner(Occasion.ENDED, told, List.of(report));
    }

    /** The language and zone in which he reads. */
    public Choices readerOf(String number) {
        Conference conference = conferences.find(number).orElseThrow();
        return preferences
                .ofOwner(conference.ownerLogin())
                .orElseGet(() -> new Choices(conference.language(), Theme.AUTO, settings.zone()));
    }

    private void tell(Guest guest, Told told) {
        var to = new Addressee(
                guest.address(), guest.name(), guest.language(), told.facts().zone());
        var invitation = new Invitation.ForGuest(told.occasion(), told.facts());
        invitations.send(invitation, to, guest.mobile(), told.wording(), cover(guest.address(), told));
    }

    private void tellOwner(Occasion occasion, Told told, List<Attachment> files) {
        Conference conference = told.conference();
        Optional<Choices> choices = preferences.ofOwner(conference.ownerLogin());
        String language = choices.map(Choices::language).orElse(conference.language());
        ZoneId zone = choices.map(Choices::zone).orElse(told.facts().zone());
        var invitation = new Invitation.ForOrganiser(occasion, told.facts(), conference.moderatorPin());
        List<String> ways = settings.list(Setting.PALABRE_TELL_OWNER);
        String mail = conference.ownerMail();
        if (ways.contains("mail") && !mail.isEmpty()) {
            var to = new Addressee(mail, conference.ownerName(), language, zone);
            post.mail(writer.mail(invitation, to, files, told.wording()), cover(mail, told));
        }
        if (ways.contains("sms")
                && TEXTED.contains(occasion)
                && numbers.read(conference.ownerMobile()) instanceof Outside mobile
                && mobile.mayBeMobile()
                && texts.refusal(mobile).isEmpty()) {
            var to = new Addressee(mobile.e164(), conference.ownerName(), language, zone);
            post.text(writer.text(invitation, to, told.wording()), cover(mobile.e164(), told));
        }
    }

    private static Cover cover(String address, Told told) {
        Conference conference = told.conference();
        String key = told.id() + ":" + address;
        return Cover.of(
                key.length() <= 160 ? key : told.id() + ":" + UUID.nameUUIDFromBytes(address.getBytes()),
                conference.dialNumber(),
                conference.ownerLogin());
    }
}
