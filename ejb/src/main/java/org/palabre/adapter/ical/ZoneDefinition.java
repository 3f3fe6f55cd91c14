package org.palabre.adapter.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as a calendar needs it from a moment on, by the server's time zone data: how its clocks change in the ten
 * years after.
 */
final class ZoneDefinition {
    private static final int YEARS = 10;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneRules rules;
    private final Instant from;
    private final int lastYear;

    private ZoneDefinition(ZoneRules rules, Instant from, int year) {
        this.rules = rules;
        this.from = from;
        this.lastYear = year + YEARS;
    }

    static VTimeZone of(ZoneId zone, Instant from) {
        int year = from.atZone(zone).getYear();
        List<Observance> observances = new ZoneDefinition(zone.getRules(), from, year).observances(year);
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    /** Changes from the year before on, so that one of them brought the offset in force. */
    private List<Observance> observances(int year) {
        Map<List<ZoneOffset>, List<ZoneOffsetTransition>> kinds = new LinkedHashMap<>();
        Instant start = Year.of(year - 1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        ZoneOffsetTransition next = rules.nextTransition(start);
        boolean before = next != null && !next.getInstant().isAfter(from);
        while (next != null && next.getDateTimeBefore().getYear() <= lastYear) {
            kinds.computeIfAbsent(List.of(next.getOffsetBefore(), next.getOffsetAfter()), kind -> new ArrayList<>())
                    .add(next);
            next = rules.nextTransition(next.getInstant());
        }
        List<Observance> observances = new ArrayList<>();
        if (!before) {
            ZoneOffset always = rules.getOffset(from);
            observances.add(observance(from, ALWAYS, always, always, List.of()));
        }
        kinds.values().forEach(changes -> observances.add(changing(changes)));
        return observances;
    }

    private Observance changing(List<ZoneOffsetTransition> changes) {
        ZoneOffsetTransition first = changes.getFirst();
        List<LocalDateTime> times =
                changes.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList();
        List<Property> repeats = YearlyChange.of(times, lastYear)
                .<List<Property>>map(rule -> List.of(new RRule<LocalDateTime>(rule)))
                .orElseGet(() -> dates(times.subList(1, times.size())));
        return observance(
                first.getInstant(), times.getFirst(), first.getOffsetBefore(), first.getOffsetAfter(), repeats);
    }

    private static List<Property> dates(List<LocalDateTime> times) {
        return times.isEmpty() ? List.of() : List.of(new RDate<>(new DateList<>(times)));
    }

    private Observance observance(
            Instant moment, LocalDateTime start, ZoneOffset before, ZoneOffset after, List<Property> repeats) {
        List<Property> properties =
                new ArrayList<>(List.of(new DtStart<>(start), new TzOffsetFrom(before), new TzOffsetTo(after)));
        properties.addAll(repeats);
        var list = new PropertyList(properties);
        return rules.isDaylightSavings(moment) ? new Daylight(list) : new Standard(list);
    }
}
