/**
 * Templates of messages by jmustache: the only place that knows it.
 *
 * <p>Rules: a template reads texts, flags and lists of such maps, nothing else: no field and no method of Java can be
 * reached (ADR 9); it includes no other template; values are escaped before they are handed over, so that no way to
 * write a tag gets HTML that somebody typed into a mail; what a template costs is bounded, whatever its nesting.
 */
package org.palabre.adapter.mustache;
