/**
 * What is settled of each request before anything else looks at it. These handlers of the server stand in front of all others
 * ({@link org.palabre.web.front.Front}).
 *
 * <p>Rules: (1) how long a request is is said in one way only, by Content-Length: where a proxy and this server count
 * differently, the rest of one person's request becomes the beginning of another's (docs/security.md).
 */
package org.palabre.web.front;
