package org.palabre.userlist;

/**
 * How somebody of the list stands.
 *
 * @param number another one as soon as what he signed in with counts no more
 * @param mustChange his password was issued by somebody else: he does nothing before he has chosen his own
 */
public record Standing(int number, boolean mustChange) {}
