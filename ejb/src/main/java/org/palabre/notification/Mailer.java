package org.palabre.notification;

/** Sends mail. */
public interface Mailer {
    /**
     * @param id unique and the same for each try; becomes the Message-ID's left part
     * @throws org.palabre.shared.outbox.DeliveryFailure when it was not taken
     */
    void send(String id, Mail mail);
}
