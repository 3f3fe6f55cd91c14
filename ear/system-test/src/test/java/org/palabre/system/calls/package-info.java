/**
 * Real calls on the assembled product: what people hear, and what REST then tells.
 *
 * <ol>
 *   <li>A {@link org.palabre.system.calls.Meeting} is reserved through REST for one test, so that tests may run side by
 *       side; {@link org.palabre.system.calls.Callers} dial with numbers that nobody else has.
 *   <li>What was heard is recognised by the prompts' own audio; a sound that must not be heard is looked for over the
 *       whole time in which it was made, and another sound is heard meanwhile, so that silence proves something.
 *   <li>Time is moved through REST, never waited for. Only classes whose methods do not run side by side move it.
 * </ol>
 */
package org.palabre.system.calls;
