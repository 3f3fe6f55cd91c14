package org.palabre.web.api.user;

/**
 * A user who was just added.
 *
 * @param password told this once
 */
public record IssuedUserJson(UserJson user, String password) {}
