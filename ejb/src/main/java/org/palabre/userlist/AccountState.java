package org.palabre.userlist;

/**
 * How somebody of the list stands.
 *
 * @param number another one as soon as what they signed in with no longer counts
 * @param mustChange their password was issued by somebody else: they can do nothing before choosing one
 */
public record AccountState(int number, boolean mustChange) {}
