/** What somebody is on the phone: his personal number and his PIN; for admins, the PINs of others (S84). */
package org.palabre.web.phone;
