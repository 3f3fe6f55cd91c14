package org.palabre.addressbook;

import java.io.Serializable;

/**
 * A group as screens show it.
 *
 * @param version what a change must state
 * @param contacts how many are in it
 */
public record GroupView(long id, int version, String name, long contacts) implements Serializable {}
