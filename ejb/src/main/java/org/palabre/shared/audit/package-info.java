/**
 * Who did what, when, from where (P31). Written in the transaction of the action, never changed, deleted when its time
 * is over.
 */
package org.palabre.shared.audit;
