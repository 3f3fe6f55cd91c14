package org.palabre.web.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;

class ReservationFormTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final ReservationForm form = new ReservationForm(new Owner("awa", "Awa Diop"), "fr");

    /** A field that appears by a choice may not be there yet, or not any more. */
    @Test
    void onADateThatIsNotSaidNothingShouldBeHeldAtOnce() {
        form.setPlanned(true);

        assertThatThrownBy(() -> form.finishedWish(ZONE))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field, Problem::key)
                        .isEqualTo(List.of(
                                org.assertj.core.groups.Tuple.tuple(Optional.of("plannedStart"), "wrong.missing"))));
    }

    @Test
    void aDateShouldBeAskedOnlyWhenThereIsToBeOne() {
        assertThat(form.finishedWish(ZONE).plannedStart()).isEmpty();

        form.plan(LocalDateTime.parse("2026-12-01T09:00"));
        assertThat(form.finishedWish(ZONE).plannedStart())
                .contains(LocalDateTime.parse("2026-12-01T09:00").toInstant(ZoneOffset.UTC));
    }
}
