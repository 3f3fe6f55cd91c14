package org.palabre.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.palabre.notification.TextMessage;
import org.palabre.notification.TextMessenger;

/** Keeps the short messages; receipts of one come under its id. */
public final class FakeMessenger implements TextMessenger {
    public final List<TextMessage> sent = new CopyOnWriteArrayList<>();

    @Override
    public List<String> send(String id, TextMessage text) {
        sent.add(text);
        return List.of(id);
    }
}
