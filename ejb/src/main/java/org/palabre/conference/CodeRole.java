package org.palabre.conference;

/** What a code makes of the caller who keys it (S103). */
public enum CodeRole {
    MODERATOR,
    USER
}
