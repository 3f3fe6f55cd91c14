/** What somebody is on the phone: a personal number and a PIN; for admins, the PINs of others (S84). */
package org.palabre.web.phone;
