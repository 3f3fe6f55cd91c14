/**
 * What an attacker does, against the real servers and bounded: while it goes on others must be served, and afterwards
 * nothing may be left of it. Attackers have addresses of their own on the loopback network, as they would elsewhere.
 */
package org.palabre.system.attacks;
