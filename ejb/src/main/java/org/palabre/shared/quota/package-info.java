/**
 * What one person and all together may use up on one day of what costs money: calls out, short messages. Counted in the
 * database, exactly, however many ask at once; a restart forgives nothing. Days are those of {@code PALABRE_ZONE}.
 */
package org.palabre.shared.quota;
