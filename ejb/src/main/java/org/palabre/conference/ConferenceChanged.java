package org.palabre.conference;

/** A conference was reserved, changed, deleted, restored, or has lapsed: lists should look again. */
public record ConferenceChanged(String number) {}
