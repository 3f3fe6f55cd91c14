/**
 * What is settled of each request before anything else looks at it. These handlers of the server stand in front of all
 * others ({@link org.palabre.web.front.Front}).
 *
 * <p>Rules: (1) how long a request is is said in one way only, by Content-Length: where a proxy and this server count
 * differently, the rest of one person's request becomes the beginning of another's (docs/security.md); (2) what a proxy
 * says of whom it asks for is believed of the proxies in {@code PALABRE_PROXIES} only, from the right, as each adds
 * there; the audit log, locks and bounds read the address that is settled here; (3) the host is the one of the request,
 * never a proxy's X-Forwarded-Host; (4) it is one that the operator named, or an address of this machine: redirects are
 * made of it; (5) nothing goes in clear beyond the loopback interface, unless the operator says so.
 */
package org.palabre.web.front;
