/** Who did what, when, from where (P31). Written in the transaction of the deed, never changed, never deleted. */
package org.palabre.shared.audit;
