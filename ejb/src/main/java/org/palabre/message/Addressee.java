package org.palabre.message;

import java.time.ZoneId;

/**
 * Who is told.
 *
 * @param address a mail address, or a number in E.164 for a short message
 * @param name or empty
 * @param language {@code fr} or {@code en}
 * @param zone in which times are told
 */
public record Addressee(String address, String name, String language, ZoneId zone) {}
