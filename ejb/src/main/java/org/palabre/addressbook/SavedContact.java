package org.palabre.addressbook;

/**
 * A contact that was written down.
 *
 * @param merged how many were in the book already and are one with it now
 */
public record SavedContact(ContactView contact, int merged) {}
