package org.palabre.guest;

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
import org.palabre.message.Addressee;
import org.palabre.message.FactsReader;
import org.palabre.message.Message;
import org.palabre.message.MessageDispatcher;
import org.palabre.message.MessageFacts;
import org.palabre.message.MessageWriter;
import org.palabre.message.Occasion;
import org.palabre.message.Templates;
import org.palabre.message.Wording;
import org.palabre.notification.Attachment;
import org.palabre.notification.Envelope;
import org.palabre.notification.OutgoingMessages;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TextRules;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.preference.Choices;
import org.palabre.preference.PreferenceDesk;
import org.palabre.preference.Theme;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.Subject;

/** Writes the messages about one conference to its owner and its guests, all of them in one transaction. */
@Stateless
public class NoticeWriter {
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
    private MessageWriter writer;
    private MessageDispatcher dispatcher;
    private Templates templates;
    private FactsReader facts;
    private PreferenceDesk preferences;
    private PhoneNumbers numbers;
    private TextRules texts;
    private OutgoingMessages outgoing;
    private Settings settings;

    protected NoticeWriter() {}

    @Inject
    NoticeWriter(
            ConferenceRegister conferences,
            JpaGuests guests,
            MessageWriter writer,
            MessageDispatcher dispatcher,
            Templates templates,
            FactsReader facts,
            PreferenceDesk preferences,
            PhoneNumbers numbers,
            TextRules texts,
            OutgoingMessages outgoing,
            Settings settings) {
        this.conferences = conferences;
        this.guests = guests;
        this.writer = writer;
        this.dispatcher = dispatcher;
        this.templates = templates;
        this.facts = facts;
        this.preferences = preferences;
        this.numbers = numbers;
        this.texts = texts;
        this.outgoing = outgoing;
        this.settings = settings;
    }

    /**
     * Guests are locked before the plan is read: of two notices at once, the later one sees whom the first has
     * invited, and to what.
     *
     * @param id makes each message's key, so that doing it twice writes nothing twice
     */
    public void write(String about, Notice notice, String id) {
        Map<String, List<Guest>> invited =
                guests.lock(about).stream().collect(Collectors.groupingBy(Guest::occurrence));
        List<ConferenceView> dates = conferences.dates(about);
        NoticeContent.of(notice, dates).ifPresent(content -> {
            Common common = common(content, notice, id, true)
                    .with(
                            notice.occasion() == Occasion.CREATED
                                    ? invited.getOrDefault("", List.of()).size()
                                    : 0);
            boolean all =
                    notice.occasion() != Occasion.INVITED || notice.numbers().isEmpty();
            tell(all ? invited.getOrDefault("", List.of()) : List.of(), common);
            tellOwner(content.occasion() == Occasion.INVITED ? Occasion.COPY : content.occasion(), common, List.of());
        });
        dates.stream()
                .filter(date -> invited.containsKey(date.number()) && notice.touches(date.number()))
                .forEach(date -> NoticeContent.of(notice, List.of(date))
                        .ifPresent(content -> tell(invited.get(date.number()), common(content, notice, id, false))));
    }

    /** With a reservation its guests are invited. */
    private void tell(List<Guest> list, Common common) {
        Occasion occasion = common.occasion() == Occasion.CREATED ? Occasion.INVITED : common.occasion();
        List<Guest> concerned = list.stream()
                .filter(guest -> guest.told() != (occasion == Occasion.INVITED))
                .filter(guest -> !common.notice().spared().contains(guest.address()))
                .toList();
        if (occasion.forGuest()) {
            concerned.forEach(guest -> tell(guest, occasion, common));
            concerned.forEach(Guest::invite);
        }
    }

    /** What all messages of a notice have in common. */
    private record Common(
            Occasion occasion, Conference conference, MessageFacts facts, Notice notice, Wording wording, String id) {
        Common with(int guests) {
            return new Common(occasion, conference, facts.with(facts.uid(), guests), notice, wording, id);
        }
    }

    /** @param whole of a series, to those who have all of it in their calendars */
    private Common common(NoticeContent content, Notice notice, String id, boolean whole) {
        Conference lead = conferences.find(content.lead().number()).orElseThrow();
        MessageFacts known =
                whole ? facts.of(lead, content.starts(), notice.sequence()) : facts.ofDate(lead, notice.sequence());
        return new Common(content.occasion(), lead, known, notice, templates.inForce(), id);
    }

    /** These guests are told that it is off for them. The conference takes place. */
    public void cancel(String about, int sequence, List<Guest> uninvited) {
        Notice notice = Notice.of(Occasion.CALLED_OFF, sequence, List.of());
        String id = UUID.randomUUID().toString();
        List<ConferenceView> dates = conferences.dates(about);
        for (Guest guest : uninvited) {
            List<ConferenceView> coming =
                    dates.stream().filter(date -> guest.comesTo(date.number())).toList();
            NoticeContent.of(notice, coming)
                    .filter(content -> guest.told())
                    .ifPresent(content -> tell(
                            guest,
                            Occasion.CALLED_OFF,
                            common(content, notice, id, guest.occurrence().isEmpty())));
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
        var common = new Common(
                Occasion.ENDED,
                conference,
                facts.ofEnded(conference),
                Notice.of(Occasion.ENDED, 0, List.of()),
                templates.inForce(),
                id);
        tellOwner(Occasion.ENDED, common, List.of(report));
    }

    /** The language and time zone in which they read. */
    public Choices readerOf(String number) {
        Conference conference = conferences.find(number).orElseThrow();
        return preferences
                .ofOwner(conference.ownerLogin())
                .orElseGet(() -> new Choices(conference.language(), Theme.AUTO, settings.zone()));
    }

    private void tell(Guest guest, Occasion occasion, Common common) {
        var to = new Addressee(
                guest.address(), guest.name(), guest.language(), common.facts().zone());
        var message = new Message.ForGuest(occasion, common.facts());
        dispatcher.send(message, to, guest.mobile(), common.wording(), envelope(guest.address(), common));
    }

    private void tellOwner(Occasion occasion, Common common, List<Attachment> files) {
        Conference conference = common.conference();
        Optional<Choices> choices = preferences.ofOwner(conference.ownerLogin());
        String language = choices.map(Choices::language).orElse(conference.language());
        ZoneId zone = choices.map(Choices::zone).orElse(common.facts().zone());
        var message = new Message.ForOrganiser(occasion, common.facts(), conference.moderatorPin());
        List<String> ways = settings.list(Setting.PALABRE_TELL_OWNER);
        String mail = conference.ownerMail();
        if (ways.contains("mail")
                && !mail.isEmpty()
                && !common.notice().spared().contains(mail)) {
            var to = new Addressee(mail, conference.ownerName(), language, zone);
            outgoing.mail(writer.mail(message, to, files, common.wording()), envelope(mail, common));
        }
        if (ways.contains("sms")
                && TEXTED.contains(occasion)
                && numbers.read(conference.ownerMobile()) instanceof Outside mobile
                && mobile.mayBeMobile()
                && texts.refusal(mobile).isEmpty()
                && !common.notice().spared().contains(mobile.e164())) {
            var to = new Addressee(mobile.e164(), conference.ownerName(), language, zone);
            outgoing.text(writer.text(message, to, common.wording()), envelope(mobile.e164(), common));
        }
    }

    private static Envelope envelope(String address, Common common) {
        Conference conference = common.conference();
        String key = common.id() + ":" + address;
        return Envelope.of(
                key.length() <= 160 ? key : common.id() + ":" + UUID.nameUUIDFromBytes(address.getBytes()),
                Subject.conference(conference.dialNumber()),
                conference.ownerLogin());
    }
}
