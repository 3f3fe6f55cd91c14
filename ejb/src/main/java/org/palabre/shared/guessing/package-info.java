/**
 * Budgets of guesses ({@link org.palabre.shared.guessing.GuessBudget}): callers who guess spend, and get it back when
 * they are right. A guess costs what it is worth, so that a budget is a number of hits that may be expected, whatever
 * the codes look like.
 *
 * <p>Rules: (1) a guess is paid before it is tested, so of many at once none is tested for nothing; (2) nobody is
 * locked out by what others spend: a caller who finds a share used up is asked for more, never turned away for it
 * alone; (3) what is spent empties by itself over time; (4) what was spent over all is kept in the database, so that a
 * restart forgives nothing.
 */
package org.palabre.shared.guessing;
