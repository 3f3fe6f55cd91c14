/**
 * Contacts and groups of the one who is signed in, taken over from a file and given back as one (P22); whom they mean
 * while they type, among their guests.
 */
package org.palabre.web.contact;
