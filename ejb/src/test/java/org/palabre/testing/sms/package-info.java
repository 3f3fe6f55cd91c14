/** A message centre for tests, on the loopback address. */
package org.palabre.testing.sms;
