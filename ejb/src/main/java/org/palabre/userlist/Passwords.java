package org.palabre.userlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palabre.directory.PepperedHash;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Which passwords are good enough, and what is kept of them. Takes a good part of a second by design. */
@ApplicationScoped
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final String FIELD = "password";

    /** Without those that are read for another: 16 of them have 78 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PARTS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Settings settings;

    protected Passwords() {}

    @Inject
    Passwords(Settings settings) {
        this.settings = settings;
    }

    private String pepper() {
        return settings.text(Setting.PALABRE_PASSWORD_PEPPER);
    }

    /** @param kept empty: there is nobody, which takes as long */
    boolean fits(String password, Optional<PepperedHash> kept) {
        if (password.length() > LONGEST) {
            return false;
        }
        String pepper = pepper();
        if (kept.isEmpty()) {
            PepperedHash.of(password, pepper, iterations());
        }
        return kept.filter(hash -> hash.fits(password, pepper)).isPresent();
    }

    PepperedHash hash(String password) {
        return PepperedHash.of(password, pepper(), iterations());
    }

    private int iterations() {
        return settings.number(Setting.PALABRE_PASSWORD_ITERATIONS);
    }

    /** Four groups of four, to be read out or copied. */
    static String random() {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> RANDOM.ints(PARTS, 0, ALPHABET.length())
                        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** @throws DomainException at {@code password} */
    static void check(String password, UserView user) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw DomainException.at(FIELD, "wrong.passwordLength", SHORTEST, LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean simple = plain.chars().distinct().count() < PARTS + 1 || inRow(plain);
        if (simple || plain.contains(user.login()) || ofName(plain, user.name())) {
            throw DomainException.at(FIELD, "wrong.passwordTrivial");
        }
    }

    private static boolean inRow(String plain) {
        return IntStream.range(1, plain.length()).allMatch(i -> plain.charAt(i) - plain.charAt(i - 1) == 1);
    }

    private static boolean ofName(String plain, String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (word.length() > 3 && plain.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
