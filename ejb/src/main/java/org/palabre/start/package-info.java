/**
 * How the product starts: the server's main module runs {@link org.palabre.start.Start} in place of the server's own
 * main class, so that nobody can forget it.
 *
 * <ol>
 *   <li>Every setting is checked before anything runs, those that the server reads itself too; unknown names are
 *       refused, because a mistyped one would count as not set.
 *   <li>A database that is not there yet is waited for, a bounded time.
 *   <li>A start that fails ends the process with a status that is not zero, so that systemd tries again: a process that
 *       lives and does not serve is worse than none.
 *   <li>Whatever hangs, the process ends within half a minute of being told to.
 * </ol>
 */
package org.palabre.start;
