/**
 * The REST API under {@code /api/v1}, described in {@code docs/rest.md} and by its OpenAPI document.
 *
 * <p>Rules: (1) the API decides nothing: it reads a request, asks the same use cases as the console, and writes the
 * answer, so rights, limits and messages are the same; (2) every failure is a problem detail (RFC 9457) in the reader's
 * language, never a stack trace; what nobody foresaw carries a reference that stands in the log; (3) moments are ISO
 * 8601 in UTC, lengths say their unit in their name; (4) a misspelt field is refused, not passed over: it would be a
 * wish silently lost.
 *
 * <p>Here is the frame that all features share: sign-in, failures, bodies and versions. Each feature has a package of
 * its own below this one, which knows the frame and no other feature.
 *
 * <p>Resources and providers have a public constructor without arguments because RESTEasy asks for one; CDI makes them
 * with the other.
 */
package org.palabre.web.api;
