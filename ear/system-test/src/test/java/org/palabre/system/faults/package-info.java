/**
 * Parts of the assembled product die, hang or are cut off while people talk, and come back (N1, N9).
 *
 * <ol>
 *   <li>{@link org.palabre.system.faults.OnFaultyPalabre} is one product for all these classes; each leaves it whole.
 *   <li>Callers prove by sound that their conference goes on; REST proves that all is right again without anyone's
 *       help.
 * </ol>
 */
package org.palabre.system.faults;
