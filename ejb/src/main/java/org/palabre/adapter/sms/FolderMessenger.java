package org.palabre.adapter.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.palabre.notification.TextMessage;
import org.palabre.notification.TextMessenger;
import org.palabre.shared.outbox.DeliveryFailure;

/** Writes each short message to a file: the number, an empty line, the text. Sent once more, it replaces its file. */
final class FolderMessenger implements TextMessenger {
    private final Path folder;

    FolderMessenger(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> send(String id, TextMessage text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(id + ".txt"), text.to() + "\n\n" + text.text() + "\n");
            return List.of();
        } catch (IOException e) {
            throw DeliveryFailure.away("cannot write to " + folder + ": " + e, e);
        }
    }
}
