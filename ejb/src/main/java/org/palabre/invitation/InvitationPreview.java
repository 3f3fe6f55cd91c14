package org.palabre.invitation;

import org.palabre.notification.Preview.MailPreview;
import org.palabre.notification.Preview.TextPreview;

/** What a recipient would read. */
public record InvitationPreview(MailPreview mail, TextPreview text) {}
