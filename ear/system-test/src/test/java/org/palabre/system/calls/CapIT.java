package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** The cap is exact when everybody dials at once (N2). */
@SharesPalabre
@Timeout(180)
class CapIT {
    private final Palabre palabre;
    private final Callers callers;

    CapIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @Test
    void fiveOfTwentyShouldComeIn() {
        Meeting meeting = Meeting.at(palabre).cap(5).reserve();
        List<Guest> guests = IntStream.range(0, 20)
                .mapToObj(i -> callers.keysCode(meeting.userCode()))
                .toList();
        Live live = meeting.awaitInside(5);
        assertThat(live.people()).hasSize(5);
        Set<String> inside = live.people().stream().map(Live.Person::number).collect(Collectors.toSet());
        List<Guest> refused = guests.stream()
                .filter(guest -> !inside.contains(guest.number()))
                .toList();
        assertThat(refused).hasSize(15);
        Together.each(refused, guest -> {
            guest.hears("full");
            guest.awaitEnded();
        });
        assertThat(meeting.awaitInside(5).people())
                .extracting(Live.Person::number)
                .containsAll(inside);
        leaves(guests, inside.iterator().next(), meeting);
    }

    /** The seat of a caller who leaves is free for one, and for one only. */
    private void leaves(List<Guest> guests, String number, Meeting meeting) {
        guests.stream().filter(guest -> guest.number().equals(number)).forEach(guest -> guest.call()
                .close());
        meeting.awaitInside(4);
        callers.joins(meeting);
        callers.keysCode(meeting.userCode()).hears("full");
        meeting.awaitInside(5);
    }
}
