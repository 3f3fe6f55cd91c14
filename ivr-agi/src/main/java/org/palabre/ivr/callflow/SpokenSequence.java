package org.palabre.ivr.callflow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.telephony.Spoken;

/** Puts prompts and what is said between them into one row. */
final class SpokenSequence {
    private SpokenSequence() {}

    /** @param parts prompts, and lists of what is said */
    static List<Spoken> of(Object... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> part instanceof List<?> list ? list.stream() : Stream.of(part))
                .map(Spoken.class::cast)
                .toList();
    }
}
