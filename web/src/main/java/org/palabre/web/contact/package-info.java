/**
 * Contacts and groups of the one who is signed in, taken over from a file and given back as one (P22); whom he means
 * while he types, among his guests.
 */
package org.palabre.web.contact;
