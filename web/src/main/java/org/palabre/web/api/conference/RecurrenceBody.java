package org.palabre.web.api.conference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.conference.Recurrence;
import org.palabre.conference.Recurrence.End;
import org.palabre.conference.RecurrencePattern;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.Malformed;
import org.palabre.web.api.conference.RecurrenceJson.Kind;

/** When a new series is to be held, read from the field {@code recurrence} of its body. */
final class RecurrenceBody {
    private static final Set<String> KNOWN = Json.names(RecurrenceJson.class);

    private final Fields fields;

    private RecurrenceBody(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param zone where the body names none
     * @throws Malformed for every fault of form at once
     * @throws org.palabre.shared.DomainException for one of value
     */
    static Recurrence read(Fields body, ZoneId zone) {
        return new RecurrenceBody(body.within("recurrence").only(KNOWN)).read(zone);
    }

    private Recurrence read(ZoneId otherwise) {
        Optional<Kind> kind = required("rhythm", fields.choice("rhythm", Kind.class));
        List<DayOfWeek> weekdays = fields.choices("weekdays", DayOfWeek.class);
        int every = number("every", 1);
        int day = number("day", 1);
        int nth = number("nth", 1);
        Optional<LocalDate> from = required("from", fields.date("from"));
        Optional<LocalTime> time = required("time", fields.time("time"));
        ZoneId zone = fields.zone("zone", otherwise);
        Optional<LocalDate> until = fields.date("until");
        int count = number("count", 0);
        checkForm(kind, weekdays, until);
        End end = until.<End>map(End.Until::new).orElseGet(() -> new End.After(count));
        return new Recurrence(
                rhythm(kind.orElseThrow(), every, weekdays, day, nth),
                from.orElseThrow(),
                time.orElseThrow(),
                zone,
                end);
    }

    private void checkForm(Optional<Kind> kind, List<DayOfWeek> weekdays, Optional<LocalDate> until) {
        if (kind.filter(k -> k == Kind.MONTHLY_BY_WEEKDAY).isPresent() && weekdays.size() != 1) {
            fields.wrong("weekdays", "wrong.oneWeekday", weekdays);
        }
        if (until.isPresent() == fields.given("count")) {
            fields.wrong("until", "wrong.oneEnd", until);
        }
        fields.check();
    }

    private static RecurrencePattern rhythm(Kind kind, int every, List<DayOfWeek> weekdays, int day, int nth) {
        return switch (kind) {
            case DAILY -> new RecurrencePattern.Daily(every);
            case WEEKLY -> new RecurrencePattern.Weekly(Set.copyOf(weekdays), every);
            case MONTHLY_BY_DATE -> new RecurrencePattern.MonthlyByDate(day);
            case MONTHLY_BY_WEEKDAY -> new RecurrencePattern.MonthlyByWeekday(nth, weekdays.getFirst());
        };
    }

    /** What was read may be sent back: there a field that says nothing is null. */
    private int number(String name, int otherwise) {
        return fields.given(name) ? fields.number(name, otherwise) : otherwise;
    }

    private <T> Optional<T> required(String name, Optional<T> value) {
        return fields.given(name) ? value : fields.wrong(name, "wrong.missing", value);
    }
}
