package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Recurrence;
import org.palabre.conference.RecurrencePattern;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.InvitedTo;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.testing.Await;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;

/**
 * What becomes of a conference in a guest's calendar: through a real mail server, read over IMAP by a parser written
 * elsewhere.
 */
class CalendarMailIT extends OnStage {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String NAME = "Comité « Œuvres » – l’été à Öland, ça; où, \\ naïf ?";
    private static final String GUEST = "fatou@example.org";
    private static final String PASSWORD = "password of a mailbox";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ScheduledExecutorService threads;
    private GreenMail server;
    private SmtpConnections connections;
    private SeriesDesk series;
    private GuestDesk invitations;

    @BeforeEach
    void start() {
        threads = Executors.newScheduledThreadPool(4);
        server = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser(GUEST, GUEST, PASSWORD);
        Settings settings = Settings.of(Map.of(
                Setting.PALABRE_SMTP_PORT, Integer.toString(server.getSmtp().getPort())));
        connections = new SmtpConnections(SmtpSettings.from(settings), threads);
        stage = new Stage(
                database.emptied(), new SmtpMailer(connections, new MailComposer(settings, stage.clock)), threads);
        series = stage.get(SeriesDesk.class);
        invitations = stage.get(GuestDesk.class);
    }

    private static ServerSetup setup(String protocol) {
        return new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
    }

    @AfterEach
    void stop() {
        connections.close();
        threads.shutdownNow();
        server.stop();
    }

    @Test
    void aConferenceShouldBeAskedForChangedAndTakenOut() {
        ConferenceView reserved = stage.reserved(wish(Optional.of(at(MONDAY, 10))));
        invitations.invite(reserved.number(), GUEST, "fr", AWA);
        Calendar asked = calendar(1);
        stage.clock.advance(Duration.ofMinutes(1));
        ConferenceView moved = stage.desk.edit(reserved.number(), 0, wish(Optional.of(at(MONDAY, 15))), AWA);
        Calendar changed = calendar(2);
        stage.clock.advance(Duration.ofMinutes(1));
        stage.desk.delete(List.of(moved.number()), AWA);
        Calendar cancelled = calendar(3);

        assertThat(List.of(asked, changed, cancelled))
                .extracting(CalendarMailIT::method)
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        List<VEvent> events = List.of(only(asked), only(changed), only(cancelled));
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsOnly(uid(asked));
        assertThat(events)
                .extracting(event -> event.getSequence().getSequenceNo())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(start(only(asked))).isEqualTo(at(MONDAY, 10));
        assertThat(start(only(changed))).isEqualTo(at(MONDAY, 15));
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsOnly(NAME);
        assertThat(only(asked).getDescription().getValue())
                .contains(reserved.userPin().substring(0, 4));
        assertThat(only(asked).toString() + only(changed)).doesNotContain(reserved.moderatorPin());
        assertThat(asked.getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    @Test
    void aSeriesShouldBeOneMeetingWithItsExceptions() {
        List<ConferenceView> mondays = reserved(40);
        invitations.invite(mondays.getFirst().number(), Map.of("fr", GUEST), InvitedTo.SERIES, AWA);
        calendar(1);
        series.cancel(mondays.get(1).number(), SeriesScope.ONE, AWA);
        calendar(2);
        series.edit(mondays.get(2).number(), SeriesScope.ONE, 0, wish(Optional.of(at(MONDAY.plusDays(15), 16))), AWA);
        Calendar read = calendar(3);

        VEvent master = events(read).stream()
                .filter(event -> event.getRecurrenceId() == null)
                .findFirst()
                .orElseThrow();
        List<Instant> planned = starts(master);
        assertThat(planned)
                .hasSize(39)
                .doesNotContain(at(MONDAY.plusDays(7), 10))
                .contains(at(MONDAY, 10), at(LocalDate.of(2027, 3, 29), 10), at(LocalDate.of(2027, 8, 23), 10));
        VEvent moved = events(read).stream()
                .filter(event -> event.getRecurrenceId() != null)
                .findFirst()
                .orElseThrow();
        assertThat(instant(moved.getRecurrenceId().getDate())).isEqualTo(at(MONDAY.plusDays(14), 10));
        assertThat(start(moved)).isEqualTo(at(MONDAY.plusDays(15), 16));
    }

    /** Ten dates, one mail: it takes out the entry that the invitation made. */
    @Test
    void aSeriesShouldBeTakenOutByOneMail() {
        List<ConferenceView> mondays = reserved(10);
        invitations.invite(mondays.getFirst().number(), Map.of("fr", GUEST), InvitedTo.SERIES, AWA);
        VEvent asked = only(calendar(1));
        stage.clock.advance(Duration.ofMinutes(1));
        series.cancel(mondays.get(1).number(), SeriesScope.ONE, AWA);
        Calendar shorter = calendar(2);
        stage.clock.advance(Duration.ofMinutes(1));
        series.cancel(mondays.getFirst().number(), SeriesScope.ALL, AWA);
        Calendar cancelled = calendar(3);

        assertThat(List.of(shorter, cancelled))
                .extracting(CalendarMailIT::method)
                .containsExactly("REQUEST", "CANCEL");
        assertThat(starts(only(shorter))).hasSize(9).doesNotContain(at(MONDAY.plusWeeks(1), 10));
        assertThat(uid(cancelled)).isEqualTo(asked.getUid().orElseThrow().getValue());
        assertThat(List.of(asked, only(shorter), only(cancelled)))
                .extracting(event -> event.getSequence().getSequenceNo())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(only(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(only(cancelled).getRecurrenceId()).isNull();
    }

    @Test
    void longListsOfGuestsAndExceptionsShouldArriveWhole() {
        List<ConferenceView> mondays = reserved(50);
        for (int n = 1; n < 41; n++) {
            if (n % 2 == 0) {
                series.cancel(mondays.get(n).number(), SeriesScope.ONE, AWA);
            } else {
                Instant afternoon = at(MONDAY.plusWeeks(n), 16);
                series.edit(mondays.get(n).number(), SeriesScope.ONE, 0, wish(Optional.of(afternoon)), AWA);
            }
        }
        String guests = GUEST + "\n"
                + IntStream.range(0, 300)
                        .mapToObj(n -> "Zoë Ångström-Œil " + n + " <guest" + n + "@example.org>")
                        .collect(Collectors.joining("\n"));
        assertThat(invitations.invite(mondays.getFirst().number(), Map.of("en", guests), InvitedTo.SERIES, AWA))
                .isEqualTo(301);
        Calendar read = calendar(1);
        Await.until("all have their mail", PATIENCE, () -> mailed() >= 301);

        assertThat(events(read)).hasSize(21);
        assertThat(starts(events(read).getFirst())).hasSize(30);
    }

    private long mailed() {
        return Arrays.stream(server.getReceivedMessages())
                .map(CalendarMailIT::recipient)
                .filter(address -> address.equals(GUEST) || address.startsWith("guest"))
                .distinct()
                .count();
    }

    private static String recipient(Message mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<ConferenceView> reserved(int count) {
        var rule = new Recurrence(
                new RecurrencePattern.Weekly(Set.of(DayOfWeek.MONDAY), 1),
                MONDAY,
                LocalTime.of(10, 0),
                PARIS,
                new Recurrence.End.After(count));
        return series.reserve(wish(Optional.empty()), rule, AWA).occurrences().stream()
                .map(SeriesView.Occurrence::conference)
                .toList();
    }

    private static Reservation wish(Optional<Instant> start) {
        return new Reservation(NAME, "awa", start, 60, 7, 5, "fr", Options.NONE);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PARIS).toInstant();
    }

    /** Of the guest's mail number so-and-so, checked as RFC 5545 and RFC 5546 want it. */
    private Calendar calendar(int number) {
        Await.until(
                "mail " + number + " to the guest", PATIENCE, () -> calendars().size() >= number);
        String content = calendars().get(number - 1);
        assertThat(content.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        try {
            Calendar read = new CalendarBuilder().build(new StringReader(content));
            assertThat(read.validate(true).getEntries()).isEmpty();
            for (CalendarComponent component : read.<CalendarComponent>getComponents()) {
                assertThat(component
                                .validate(read.<Method>getRequiredProperty("METHOD"))
                                .getEntries())
                        .isEmpty();
            }
            return read;
        } catch (IOException | ParserException e) {
            throw new AssertionError(content, e);
        }
    }

    private List<String> calendars() {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), GUEST, PASSWORD);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> calendars = new ArrayList<>();
            for (Message mail : inbox.getMessages()) {
                collect(mail, calendars);
            }
            return calendars;
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Part part, List<String> calendars) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            try (InputStream in = part.getInputStream()) {
                calendars.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } else if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                collect(parts.getBodyPart(n), calendars);
            }
        }
    }

    private static String method(Calendar calendar) {
        return calendar.<Method>getRequiredProperty("METHOD").getValue();
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static VEvent only(Calendar calendar) {
        assertThat(events(calendar)).hasSize(1);
        return events(calendar).getFirst();
    }

    private static String uid(Calendar calendar) {
        return only(calendar).getUid().orElseThrow().getValue();
    }

    private static Instant start(VEvent event) {
        return instant(event.getDateTimeStart().getDate());
    }

    private static Instant instant(Temporal moment) {
        return Instant.from(moment);
    }

    private static List<Instant> starts(VEvent master) {
        ZonedDateTime from = MONDAY.atStartOfDay(PARIS);
        return master.calculateRecurrenceSet(new Period<>(from, from.plusYears(2))).stream()
                .map(period -> instant(period.getStart()))
                .toList();
    }
}
