/**
 * What is deleted when its time is over: the audit log ({@code PALABRE_AUDIT_DAYS}), calls that did not get in
 * ({@code PALABRE_ATTEMPT_DAYS}), counts of failures that count no more, and where people last signed in from. A few
 * rows at a time, each time in a transaction of its own: nobody waits for it. What others can cause is bounded an hour,
 * too ({@link org.palabre.shared.retention.HourlyBudget}).
 */
package org.palabre.shared.retention;
