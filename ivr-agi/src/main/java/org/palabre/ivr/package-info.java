/**
 * Everything that speaks Asterisk: call flows, the FastAGI server, the link to the switch. This package: its settings.
 */
package org.palabre.ivr;
