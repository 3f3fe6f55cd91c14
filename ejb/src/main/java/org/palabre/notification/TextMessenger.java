package org.palabre.notification;

import java.util.List;

/** Sends short messages. */
public interface TextMessenger {
    /**
     * @param id unique and the same for each try
     * @return the ids that the gateway gave the parts, in its order; receipts name them. Empty where it gives none
     * @throws org.palabre.shared.outbox.DeliveryFailure when it was not taken
     */
    List<String> send(String id, TextMessage text);
}
