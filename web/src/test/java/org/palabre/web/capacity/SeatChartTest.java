package org.palabre.web.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.conference.BookedSeats;
import org.palabre.conference.BookedSeats.Step;
import org.palabre.web.capacity.SeatChart.Bar;
import org.palabre.web.capacity.SeatChart.Part;

class SeatChartTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void barsShouldStandOnTheGroundAndReachTheLineWhenAllIsBooked() {
        SeatChart chart = chart(100, 0, 50, 100);

        assertThat(chart.line()).isZero();
        assertThat(chart.width()).isEqualTo(3);
        assertThat(chart.bars()).extracting(Bar::height).containsExactly(0, 100, 200);
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.top() + bar.height()).isEqualTo(SeatChart.HEIGHT));
        assertThat(chart.bars()).extracting(Bar::full).containsExactly(false, false, true);
    }

    @Test
    void theLineShouldComeDownWhenMoreIsBookedThanThereIs() {
        SeatChart chart = chart(100, 200);

        assertThat(chart.line()).isEqualTo(100);
        assertThat(chart.bars().getFirst().height()).isEqualTo(SeatChart.HEIGHT);
    }

    @Test
    void aSingleSeatOfManyShouldBeSeen() {
        assertThat(chart(100_000, 1).bars().getFirst().height()).isEqualTo(2);
    }

    @Test
    void partsShouldHaveTheHighestOfTheirSteps() {
        assertThat(chart(100, 1, 7, 3, 0, 2).parts())
                .containsExactly(new Part(NOON, 7), new Part(at(2), 3), new Part(at(4), 2));
    }

    @Test
    void highestShouldBeTheEarliestOfSeveralAndNoneWhereNothingIsBooked() {
        assertThat(chart(100, 1, 7, 7).highest().from()).isEqualTo(at(1));
        assertThat(chart(100, 0, 0).highest()).isNull();
    }

    /** Steps of half an hour, two of which make a part. */
    private static SeatChart chart(int seats, int... booked) {
        List<Step> steps = IntStream.range(0, booked.length)
                .mapToObj(i -> new Step(at(i), booked[i]))
                .toList();
        return SeatChart.of(new BookedSeats(seats, steps), moment -> Duration.between(NOON, moment)
                .toHours());
    }

    private static Instant at(int step) {
        return NOON.plus(Duration.ofMinutes(30L * step));
    }
}
