package org.palabre.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.web.api.ProblemJson.FieldJson;

class RecordJsonTest {
    private record Sample(
            String text,
            Optional<Instant> at,
            Optional<Long> none,
            boolean flag,
            RoleJson role,
            List<FieldJson> list) {}

    @Test
    void fieldsShouldStandInTheirOrderWithNullsAndMomentsInUtc() {
        var sample = new Sample(
                "\"é\"",
                Optional.of(Instant.parse("2026-03-14T09:30:00.123456789Z")),
                Optional.empty(),
                true,
                RoleJson.MODERATOR,
                List.of(new FieldJson("a", "b", "c")));

        assertThat(RecordJson.of(sample).toString())
                .isEqualTo("{\"text\":\"\\\"é\\\"\",\"at\":\"2026-03-14T09:30:00.123Z\",\"none\":null,\"flag\":true,"
                        + "\"role\":\"MODERATOR\",\"list\":[{\"field\":\"a\",\"key\":\"b\",\"message\":\"c\"}]}");
    }
}
