package org.palabre.message;

import java.util.Optional;

/**
 * A number that answers with the menu.
 *
 * @param shown as people are to dial it
 * @param language spoken there, {@code fr} or {@code en}, or empty
 * @param e164 the same for a phone anywhere; empty for a number that only internal phones reach
 */
public record AccessNumber(String shown, String language, Optional<String> e164) {}
