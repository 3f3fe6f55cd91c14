/** A mail server that says what a test wants. */
package org.palabre.testing.mail;
