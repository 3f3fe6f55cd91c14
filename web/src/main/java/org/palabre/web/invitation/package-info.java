/** Who is invited to a conference, and whether the invitation arrived (S88, S108, P24). */
package org.palabre.web.invitation;
