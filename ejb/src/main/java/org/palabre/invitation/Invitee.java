package org.palabre.invitation;

/**
 * Somebody invited, to be called in.
 *
 * @param name as given with the invitation, or empty
 * @param address mail address, or number in E.164
 * @param phone where to call him: E.164 or an extension; empty when none is known
 */
public record Invitee(long id, String name, String address, String phone) {
    /** His name, else his address. */
    public String shown() {
        return name.isEmpty() ? address : name;
    }
}
