/**
 * A few conferences to look at, put into an empty database where the setting PALABRE_DEMO asks for it. Never in
 * production.
 */
package org.palabre.demo;
