package org.palabre.web.api.contact;

/**
 * Why a line of a file was left out.
 *
 * @param line where it begins in the file, from 1; the header is line 1
 * @param field named as in a contact, {@code group}, or empty
 */
public record ImportFaultJson(int line, String field, String key, String message) {}
