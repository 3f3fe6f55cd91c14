/**
 * A real OpenLDAP for tests, loaded with what operators load. It listens on the loopback interface, on ports found
 * free, and is stopped by its own process only.
 */
package org.palabre.testing.ldap;
