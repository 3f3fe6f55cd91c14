/**
 * TLS to other servers: whom to believe, and sockets as a protocol wants them. Adapters use it; each tells a failure in
 * the words of its own settings.
 */
package org.palabre.shared.tls;
