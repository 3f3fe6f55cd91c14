/**
 * What every feature may use: the clock, settings, the actor behind a request, the two roots of failure and the audit
 * trail.
 *
 * <p>It knows no feature. Rules: a failure a person can act on is a {@link org.palabre.shared.DomainException} (key and
 * arguments, never text); a failure of a part is {@link org.palabre.shared.ServiceUnavailable}; nobody reads the system
 * clock, everybody asks the injected {@link java.time.Clock}.
 */
package org.palabre.shared;
