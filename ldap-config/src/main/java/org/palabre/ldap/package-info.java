/**
 * The directory files that operators load (in {@code ldif/} and {@code openldap/} of this jar), and a small directory
 * server that loads the same files for the demo. Rules: the demo directory listens on the loopback interface only and
 * keeps nothing; the product never depends on this package.
 */
package org.palabre.ldap;
