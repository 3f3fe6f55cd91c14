/** Files of address books (ez-vcard). */
package org.palabre.adapter.vcard;
