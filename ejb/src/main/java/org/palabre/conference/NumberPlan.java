package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Draws numbers and codes. Unguessable, so from a cryptographic source; a code's first digit is 3 to 9, because 0, 1
 * and 2 belong to the menu (DESIGN §5); it is as long as {@link CodeCount} says.
 */
@ApplicationScoped
class NumberPlan {
    private final SecureRandom random = new SecureRandom();
    private JpaConferences conferences;
    private CodeCount census;

    protected NumberPlan() {}

    @Inject
    NumberPlan(JpaConferences conferences, CodeCount census) {
        this.conferences = conferences;
        this.census = census;
    }

    ConferenceNumber number() {
        return new ConferenceNumber(
                draw(() -> "7" + digits(7), free -> !conferences.taken(new ConferenceNumber(free))));
    }

    List<ConferenceNumber> numbers(int many) {
        return Stream.generate(this::number).distinct().limit(many).toList();
    }

    Codes codes() {
        String moderator = code(free -> true);
        return new Codes(moderator, code(free -> !free.equals(moderator)));
    }

    private String code(Predicate<String> fits) {
        int length = census.digits();
        String code =
                draw(() -> (3 + random.nextInt(7)) + digits(length - 1), fits.and(drawn -> !conferences.taken(drawn)));
        census.drawn(length);
        return code;
    }

    private static String draw(Supplier<String> next, Predicate<String> fits) {
        for (int i = 0; i < 1000; i++) {
            String drawn = next.get();
            if (fits.test(drawn)) {
                return drawn;
            }
        }
        throw new IllegalStateException("no free number left");
    }

    private String digits(int length) {
        return random.ints(length, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
