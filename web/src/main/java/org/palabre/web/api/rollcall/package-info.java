/**
 * Who of the invited is there, and calling who is missing.
 */
package org.palabre.web.api.rollcall;
