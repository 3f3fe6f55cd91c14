package org.palabre.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.call.Wav;

/** What a switch does without us: numbers 90 to 99 answer and go by the product's own steps into a ConfBridge. */
final class PeerDialplan {
    private static final String DIALPLAN = """

            [palabre-demo](+)
            exten => _9X,1,Answer()
             same => n,MSet(PALABRE_WORDS=entering,PALABRE_ROOM=peer-${EXTEN},PALABRE_CONFERENCE=${EXTEN},PALABRE_ROLE=participant,PALABRE_MUTED=no)
             same => n,MSet(PALABRE_ROOM_LANGUAGE=fr,PALABRE_STAY=36000)
             same => n,Goto(palabre-conf,enter,1)
            """;

    private PeerDialplan() {}

    /** Adds it to a running switch. @return its numbers */
    static List<String> add(AsteriskServer asterisk) {
        try {
            Files.writeString(asterisk.folder().resolve("etc/extensions.conf"), DIALPLAN, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asterisk.rx("dialplan reload");
        return IntStream.range(90, 100).mapToObj(String::valueOf).toList();
    }

    /**
     * Nobody listens to "you are entering" and to how many others are present, for the peer and for us: nothing is
     * heard instead. And no beeps: a room plays one after the other, so that those of a fast turn would still be
     * played, and paid for, in the turn that follows.
     */
    static void hush(AsteriskServer asterisk) {
        Path sounds = asterisk.folder().resolve("data/sounds/fr/palabre");
        Path rooms = asterisk.folder().resolve("etc/palabre-confbridge.conf");
        try {
            Path ours = sounds.toRealPath();
            Files.delete(sounds);
            Files.createDirectory(sounds);
            try (Stream<Path> files = Files.list(ours)) {
                for (Path file : files.toList()) {
                    Files.copy(file, sounds.resolve(file.getFileName()));
                }
            }
            empty(sounds);
            Files.writeString(rooms, Files.readString(rooms).replace("quiet = no", "quiet = yes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asterisk.rx("module reload app_confbridge.so");
    }

    /** All that is said there is there, and over at once. */
    private static void empty(Path sounds) throws IOException {
        try (Stream<Path> files = Files.list(sounds)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".wav")).toList()) {
                new Wav("nothing", new short[0]).write(file);
            }
        }
    }
}
