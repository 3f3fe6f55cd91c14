package org.palabre.adapter.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.adapter.ical.Meetings.CALENDAR;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.message.Meeting.Party;
import org.palabre.message.MeetingSeries;
import org.palabre.notification.CalendarPart;

/** Written here, read by two parsers that were written elsewhere. */
class ICalendarTest {
    @Nested
    class Request {
        private final CalendarPart part = CALENDAR.request(Meetings.simple());

        @Test
        void shouldBeAMeetingThatProgramsTakeOver() {
            VEvent event = event(part);

            assertThat(part.method()).isEqualTo("REQUEST");
            assertThat(read(part).getMethod().isRequest()).isTrue();
            assertThat(event.getUid().getValue()).isEqualTo("71234567@conferences.example.org");
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-11-20T09:00:00Z");
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-11-24T13:30:00Z");
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-24T15:00:00Z");
            assertThat(event.getStatus().isConfirmed()).isTrue();
            assertThat(event.getTransparency().isOpaque()).isTrue();
            assertThat(event.getUrl().getValue()).isEqualTo("https://conferences.example.org/71234567");
            assertThat(event.getLocation().getValue()).isEqualTo("01 99 00 12 34,,35062814#");
        }

        @Test
        void shouldNameWhoCallsAndWhoIsAskedWithoutAskingForAnAnswer() {
            VEvent event = event(part);
            Attendee attendee = event.getAttendees().getFirst();

            assertThat(event.getOrganizer().getEmail()).isEqualTo("awa@example.org");
            assertThat(event.getOrganizer().getCommonName()).isEqualTo("Awa Ndiaye");
            assertThat(event.getAttendees()).hasSize(1);
            assertThat(attendee.getEmail()).isEqualTo("paul@example.org");
            assertThat(attendee.getRsvp()).isFalse();
            assertThat(attendee.getParticipationStatus().getValue()).isEqualTo("NEEDS-ACTION");
        }

        @Test
        void shouldRingTenMinutesBefore() {
            assertThat(event(part).getAlarms()).singleElement().satisfies(alarm -> {
                assertThat(alarm.getAction().isDisplay()).isTrue();
                assertThat(alarm.getTrigger().getDuration().toMillis()).isEqualTo(-600_000);
            });
        }

        @Test
        void shouldKeepItsUidAndCarryTheSequenceOfAChange() {
            VEvent changed = event(CALENDAR.request(Meetings.changed(3)));

            assertThat(changed.getSequence().getValue()).isEqualTo(3);
            assertThat(changed.getUid()).isEqualTo(event(part).getUid());
        }

        @Test
        void shouldTellTheOrganiserThatHeHasAccepted() {
            CalendarPart own =
                    CALENDAR.request(Meetings.calledBy("Awa", List.of(new Party("AWA@example.org", "Awa Ndiaye"))));

            assertThat(event(own)
                            .getAttendees()
                            .getFirst()
                            .getParticipationStatus()
                            .getValue())
                    .isEqualTo("ACCEPTED");
        }
    }

    @Nested
    class Cancel {
        private final CalendarPart part = CALENDAR.cancel(Meetings.changed(4));

        @Test
        void shouldTakeTheMeetingOut() {
            assertThat(part.method()).isEqualTo("CANCEL");
            assertThat(read(part).getMethod().isCancel()).isTrue();
            assertThat(event(part).getStatus().isCancelled()).isTrue();
            assertThat(event(part).getSequence().getValue()).isEqualTo(4);
            assertThat(event(part).getUid().getValue()).isEqualTo("71234567@conferences.example.org");
        }

        @Test
        void shouldNotRing() {
            assertThat(event(part).getAlarms()).isEmpty();
        }
    }

    @Nested
    class Words {
        @Test
        void shouldComeBackAsTheyWere() {
            String description = "Ligne 1 ; été, Übung\\n 🎉\nLigne 2:\t\"ici\"\n" + "long é 🎉, ".repeat(500);
            VEvent event = event(CALENDAR.request(Meetings.saying("Comité; été, Ümläut \\ 🎉 \"x\"", description)));

            assertThat(event.getSummary().getValue()).isEqualTo("Comité; été, Ümläut \\ 🎉 \"x\"");
            assertThat(event.getDescription().getValue()).isEqualTo(description);
        }

        @Test
        void shouldNotBeginAnotherProperty() {
            CalendarPart part = CALENDAR.request(Meetings.calledBy(
                    "Awa\r\nATTENDEE:mailto:x@example.org",
                    List.of(new Party("p@example.org", "P\nURL:http://evil.example"))));
            CalendarPart other =
                    CALENDAR.request(Meetings.saying("A\r\nSTATUS:CANCELLED\u2028X:1", "B\r\n\u0000END:VEVENT\r\nX:1"));

            assertThat(event(part).getAttendees()).hasSize(1);
            assertThat(event(part).getUrl().getValue()).startsWith("https://conferences");
            assertThat(event(part).getOrganizer().getCommonName()).startsWith("Awa ATTENDEE");
            assertThat(event(other).getStatus().isConfirmed()).isTrue();
            assertThat(event(other).getDescription().getValue()).isEqualTo("B\nEND:VEVENT\nX:1");
        }

        @Test
        void linesShouldBeShort() {
            List<Party> many = IntStream.range(0, 300)
                    .mapToObj(i -> new Party("participant" + i + "@example.org", "Élodie, n° " + i))
                    .toList();
            CalendarPart part = CALENDAR.request(Meetings.calledBy("Awa \"Awa\" Ndiaye; É:", many));

            assertThat(part.content()).endsWith("END:VCALENDAR\r\n");
            assertThat(part.content().split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(event(part).getAttendees()).hasSize(300).last().satisfies(last -> {
                assertThat(last.getCommonName()).isEqualTo("Élodie, n° 299");
                assertThat(last.getEmail()).isEqualTo("participant299@example.org");
            });
            assertThat(event(part).getOrganizer().getCommonName()).isEqualTo("Awa 'Awa' Ndiaye; É:");
        }
    }

    @Test
    void aRuleThatIsNoneShouldBeRefused() {
        MeetingSeries series = Meetings.series("2026-11-24T14:30", "FREQ=SOMETIMES", List.of(), List.of());

        assertThatThrownBy(() -> CALENDAR.request(Meetings.of(Meetings.PARIS, series)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void whateverIsTypedShouldStayOneValue(@ForAll @StringLength(max = 120) String typed) {
        CalendarPart part = CALENDAR.request(Meetings.saying("a" + typed, "b" + typed));
        int properties = CALENDAR.request(Meetings.simple())
                .content()
                .replace("\r\n ", "")
                .split("\r\n")
                .length;

        assertThat(part.content().replace("\r\n ", "").split("\r\n")).hasSize(properties);
        assertThat(part.content().replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    private static VEvent event(CalendarPart part) {
        return read(part).getEvents().getFirst();
    }

    /** Both parsers agree that nothing is wrong, each by its own strict rules. */
    static ICalendar read(CalendarPart part) {
        assertThat(part.content().replace("\r\n", "")).doesNotContain("\n", "\r");
        ICalendar read = Biweekly.parse(part.content()).first();
        assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        Calendar same = ical4j(part);
        assertThat(same.validate(true).getEntries()).isEmpty();
        for (CalendarComponent component : same.<CalendarComponent>getComponents()) {
            assertThat(component
                            .validate(same.<net.fortuna.ical4j.model.property.Method>getRequiredProperty("METHOD"))
                            .getEntries())
                    .isEmpty();
        }
        return read;
    }

    private static Calendar ical4j(CalendarPart part) {
        try {
            return new CalendarBuilder().build(new StringReader(part.content()));
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }
}
