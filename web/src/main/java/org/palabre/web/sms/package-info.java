/** What gateways of short messages tell over HTTP. */
package org.palabre.web.sms;
