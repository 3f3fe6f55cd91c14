package org.palabre.web.security;

import java.util.Optional;

/** A page of this console that somebody asked for before signing in. */
record LocalPath(String value) {
    static final LocalPath HOME = new LocalPath("/");

    /**
     * Empty for anything a browser could take for another server: {@code //host}, {@code /\host}, a control character.
     */
    static Optional<LocalPath> parse(String text) {
        return text != null && text.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}") && !text.startsWith("/sign-in")
                ? Optional.of(new LocalPath(text))
                : Optional.empty();
    }
}
