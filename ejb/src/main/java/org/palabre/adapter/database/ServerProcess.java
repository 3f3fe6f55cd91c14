package org.palabre.adapter.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A process as another one can look for it.
 *
 * @param place machine and, for containers, the space its numbers count in
 * @param id its number and when it started, as numbers come again
 */
record ServerProcess(String place, String id) {
    private static final Path SPACE = Path.of("/proc/self/ns/pid");

    static ServerProcess ofThis() {
        return new ServerProcess(machine() + " " + space(), id(ProcessHandle.current()));
    }

    /** Certainly: of one elsewhere nobody knows. */
    boolean isGone(String otherPlace, String otherId) {
        return place.equals(otherPlace)
                && ProcessHandle.of(Long.parseLong(otherId.split("@", 2)[0]))
                        .filter(ProcessHandle::isAlive)
                        .map(ServerProcess::id)
                        .filter(alive -> Objects.equals(alive, otherId))
                        .isEmpty();
    }

    private static String id(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Object::toString).orElse("");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String space() {
        try {
            return Files.readSymbolicLink(SPACE).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
