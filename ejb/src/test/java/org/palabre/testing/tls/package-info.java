/** Certificates for one test run, and servers that speak TLS with them. */
package org.palabre.testing.tls;
