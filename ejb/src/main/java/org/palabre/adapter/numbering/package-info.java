/**
 * Telephone numbering plans of the world (libphonenumber): what is a number, what may be a mobile, how it is written.
 */
package org.palabre.adapter.numbering;
