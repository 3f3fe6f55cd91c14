/**
 * A few conferences to look at, put into an empty database where the setting PALABRE_DEMO asks for it. Never in
 * production.
 *
 * <p>Rules: (1) what was held is played by the use cases, each step at the time when it was, so that everything about
 * it is as the product makes it; (2) no switch is asked, and no message of then leaves now.
 */
package org.palabre.demo;
