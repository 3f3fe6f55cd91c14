package org.palabre.guest;

import java.util.List;
import java.util.Map;
import org.palabre.message.PastedGuests;

/**
 * People to be invited.
 *
 * @param phones where they are called, by mail address, of those that are known
 */
record GuestList(List<PastedGuests.Named> named, Map<String, String> phones) {}
