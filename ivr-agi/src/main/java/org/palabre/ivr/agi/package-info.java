/**
 * The FastAGI server: Asterisk connects here for each call and does what the call flow says.
 *
 * <p>Rules: (1) FastAGI has neither encryption nor a password, so only listed addresses may speak, and how much they
 * may say is limited; (2) the word that the dialplan waits for is set last
 * ({@link org.palabre.ivr.agi.AgiCallerDialog}); (3) no thread is held once the leg is handed over.
 */
package org.palabre.ivr.agi;
