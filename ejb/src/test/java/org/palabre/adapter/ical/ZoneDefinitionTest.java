package org.palabre.adapter.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ZoneDefinitionTest {
    private static final Instant FROM = Instant.parse("2026-01-01T10:30:00Z");

    /** Any zone of the world, on any day of the nine years after any day of the next five. */
    @Property(tries = 400)
    void theOffsetShouldBeTheOneOfTheZone(
            @ForAll("zones") String id,
            @ForAll @IntRange(max = 5 * 365) int first,
            @ForAll @IntRange(max = 9 * 365) int later) {
        ZoneId zone = ZoneId.of(id);
        Instant from = FROM.plus(Duration.ofDays(first));
        Instant moment = from.plus(Duration.ofDays(later));

        // on the day of a change the reader takes the offset of the day before; SeriesTest is exact there, with another
        // reader
        Assume.that(sameOffsetForTwoDaysAround(zone, moment));
        Observance inForce = ZoneDefinition.of(zone, from).getApplicableObservance(moment);

        assertThat(inForce.<TzOffsetTo>getRequiredProperty("TZOFFSETTO").getOffset())
                .as(id + " at " + moment)
                .isEqualTo(zone.getRules().getOffset(moment));
    }

    private static boolean sameOffsetForTwoDaysAround(ZoneId zone, Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return offset.equals(zone.getRules().getOffset(moment.minus(Duration.ofDays(2))))
                && offset.equals(zone.getRules().getOffset(moment.plus(Duration.ofDays(2))));
    }

    @Provide
    Arbitrary<String> zones() {
        // the parser of other tests adds zones of its own, without rules
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .sorted()
                .toList());
    }

    @Test
    void aZoneWithSummerTimeShouldBeTwoRules() {
        VTimeZone paris = ZoneDefinition.of(ZoneId.of("Europe/Paris"), FROM);

        assertThat(paris.getObservances()).hasSize(2);
        assertThat(paris.toString())
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        assertThat(ZoneDefinition.of(ZoneId.of("America/New_York"), FROM).toString())
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
    }

    @Test
    void aZoneWithoutShouldBeOneOffset() {
        VTimeZone dakar = ZoneDefinition.of(ZoneId.of("Africa/Dakar"), FROM);

        assertThat(dakar.getObservances()).singleElement().satisfies(observance -> assertThat(
                        observance.<TzOffsetTo>getRequiredProperty("TZOFFSETTO").getOffset())
                .isEqualTo(ZoneOffset.UTC));
    }
}
