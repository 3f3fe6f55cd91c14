/**
 * The prompts seen as sound: {@link org.palabre.ivr.prompt.PromptFolder} reads what we ship, {@link
 * org.palabre.ivr.prompt.Sound} measures it, {@link org.palabre.ivr.prompt.Fingerprint} tells one sentence from
 * another.
 *
 * <p>Rules: text and audio belong together (the manifest says so, nothing is synthesised here); every sentence of a
 * language can be told from every other by its first two seconds, since callers in tests know a prompt by what they
 * hear.
 */
package org.palabre.ivr.prompt;
