package org.palabre.web.api.guest;

import java.time.Instant;
import org.palabre.guest.GuestView;

/**
 * Somebody invited.
 *
 * @param scope {@code all} of a series, or {@code one}
 * @param state of the last message to them, {@code PREPARED} before there is one
 */
public record GuestJson(
        long id, String address, boolean mobile, String name, String scope, Instant invitedAt, String state) {
    static GuestJson of(GuestView guest) {
        return new GuestJson(
                guest.id(),
                guest.address(),
                guest.mobile(),
                guest.name(),
                guest.series() ? "all" : "one",
                guest.invitedAt(),
                guest.state().map(Enum::name).orElse("PREPARED"));
    }
}
