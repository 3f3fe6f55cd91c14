package org.palabre.web.conference;

import java.io.Serializable;

/** Whose conference it is to be. */
public record Owner(String login, String name) implements Serializable {}
