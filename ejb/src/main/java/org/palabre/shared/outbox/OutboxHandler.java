package org.palabre.shared.outbox;

import java.util.List;

/**
 * Does what entries of one kind want. A bean; called outside any transaction, by several threads at once. What it does
 * may have been done before (package rule 3), so it should be recognisable by the delivery's id.
 */
public interface OutboxHandler {
    /** The entries that are its. */
    String kind();

    /**
     * @return names under which receipts will come, one for each part, each at most 160 characters; empty where none
     *     will
     * @throws DeliveryFailure when it could not be done; any other exception counts as {@link DeliveryFailure#later}
     */
    List<String> deliver(OutboxDelivery delivery);
}
