package org.palabre.web.api;

import java.time.Instant;
import org.palabre.invitation.GuestView;

/**
 * Somebody invited.
 *
 * @param state of the last message to him, {@code PREPARED} before there is one
 */
public record GuestJson(long id, String address, boolean mobile, String name, Instant invitedAt, String state) {
    static GuestJson of(GuestView guest) {
        return new GuestJson(
                guest.id(),
                guest.address(),
                guest.mobile(),
                guest.name(),
                guest.invitedAt(),
                guest.state().map(Enum::name).orElse("PREPARED"));
    }
}
