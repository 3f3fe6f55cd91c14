package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Guests are locked before the plan is read: of two tellings at once, the later one sees whom the first has
     * invited, and to what.
     *
     * @param id of this telling: makes each message's key, so that doing it twice writes nothing twice
     */
    public void tell(String about, Telling telling, String id) {
        Map<String, List<Guest>> invited =
                guests.lock(about).stream().collect(Collectors.groupingBy(Guest::occurrence));
        List<ConferenceView> dates = conferences.dates(about);
        News.of(telling, dates).ifPresent(news -> {
            Told told = told(news, telling, id, true)
                    .with(
                            telling.occasion() == Occasion.CREATED
                                    ? invited.getOrDefault("", List.of()).size()
                                    : 0);
            boolean all =
                    telling.occasion() != Occasion.INVITED || telling.numbers().isEmpty();
            tell(all ? invited.getOrDefault("", List.of()) : List.of(), told);
            tellOwner(news.occasion() == Occasion.INVITED ? Occasion.COPY : news.occasion(), told, List.of());
        });
        dates.stream()
                .filter(date -> invited.containsKey(date.number()) && telling.touches(date.number()))
                .forEach(date -> News.of(telling, List.of(date))
                        .ifPresent(news -> tell(invited.get(date.number()), told(news, telling, id, false))));
    }

    /** With a reservation its guests are invited. */
    private void tell(List<Guest> list, Told told) {
        Occasion occasion = told.occasion() == Occasion.CREATED ? Occasion.INVITED : told.occasion();
        List<Guest> concerned = list.stream()
                .filter(guest -> guest.told() != (occasion == Occasion.INVITED))
                .filter(guest -> !told.telling().spared().contains(guest.address()))
                .toList();
        if (occasion.forGuest()) {
            concerned.forEach(guest -> tell(guest, occasion, told));
            concerned.forEach(Guest::invite);
        }
    }

    /** What all messages of a telling have in common. */
    private record Told(
            Occasion occasion,
            Conference conference,
            InvitationFacts facts,
            Telling telling,
            Wording wording,
            String id) {
        Told with(int guests) {
            return new Told(occasion, conference, facts.with(facts.uid(), guests), telling, wording, id);
        }
    }

    /** @param whole of a series, to those who have all of it in their calendars */
    private Told told(News news, Telling telling, String id, boolean whole) {
        Conference lead = conferences.find(news.lead().number()).orElseThrow();
        InvitationFacts known =
                whole ? facts.of(lead, news, telling.sequence()) : facts.ofDate(lead, news, telling.sequence());
        return new Told(news.occasion(), lead, known, telling, templates.inForce(), id);
    }

    /** These guests are told that it is off for them. The conference takes place. */
    public void cancel(String about, int sequence, List<Guest> uninvited) {
        Telling telling = Telling.of(Occasion.CALLED_OFF, sequence, List.of());
        String id = UUID.randomUUID().toString();
        List<ConferenceView> dates = conferences.dates(about);
        for (Guest guest : uninvited) {
            List<ConferenceView> his =
                    dates.stream().filter(date -> guest.comesTo(date.number())).toList();
            News.of(telling, his)
                    .filter(news -> guest.told())
                    .ifPresent(news -> tell(
                            guest,
                            Occasion.CALLED_OFF,
                            told(news, telling, id, guest.occurrence().isEmpty())));
        }
    }

    /**
     * The owner gets what became of the conference (P28).
     *
     * @param number of the conference that is over
     * @param id makes the message's key
     */
    public void ended(String number, Attachment report, String id) {
        Conference conference = conferences.find(number).orElseThrow();
        var told = new Told(
                Occasion.ENDED,
                conference,
                facts.ofEnded(conference),
                Telling.of(Occasion.ENDED, 0, List.of()),
                templates.inForce(),
                id);
        tellOwner(Occasion.ENDED, told, List.of(report));
    }

    /** The language and time zone in which they read. */
    public Choices readerOf(String number) {
        Conference conference = conferences.find(number).orElseThrow();
        return preferences
                .ofOwner(conference.ownerLogin())
                .orElseGet(() -> new Choices(conference.language(), Theme.AUTO, settings.zone()));
    }

    private void tell(Guest guest, Occasion occasion, Told told) {
        var to = new Addressee(
                guest.address(), guest.name(), guest.language(), told.facts().zone());
        var invitation = new Invitation.ForGuest(occasion, told.facts());
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
        if (ways.contains("mail") && !mail.isEmpty() && !told.telling().spared().contains(mail)) {
            var to = new Addressee(mail, conference.ownerName(), language, zone);
            post.mail(writer.mail(invitation, to, files, told.wording()), cover(mail, told));
        }
        if (ways.contains("sms")
                && TEXTED.contains(occasion)
                && numbers.read(conference.ownerMobile()) instanceof Outside mobile
                && mobile.mayBeMobile()
                && texts.refusal(mobile).isEmpty()
                && !told.telling().spared().contains(mobile.e164())) {
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
