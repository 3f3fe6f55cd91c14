/**
 * Speed and memory, measured on the assembled product (docs/benchmarks.md has the commands, the figures and what they
 * mean).
 *
 * <ol>
 *   <li>A benchmark fails when something did not work, never because it was slow: its figures are printed and kept in
 *       {@code target/benchmarks}, beside a peer or a limit of the same run.
 *   <li>They run with the profile {@code bench} only, one class each: {@code *Benchmark}.
 *   <li>Every load has an end, in calls and in seconds, and stays on loopback.
 *   <li>Times of the switch are those that the switch writes on its events; the browser's clock is the same machine's.
 * </ol>
 */
package org.palabre.bench;
