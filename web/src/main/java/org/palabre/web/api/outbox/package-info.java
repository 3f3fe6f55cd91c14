/**
 * Mail and short messages: found, looked at, sent again and taken back.
 */
package org.palabre.web.api.outbox;
