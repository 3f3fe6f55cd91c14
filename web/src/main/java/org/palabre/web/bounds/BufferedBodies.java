package org.palabre.web.bounds;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bodies that were taken in and are not answered yet, counted in buffers of the server (16 KiB each). */
final class BufferedBodies {
    /** 8 MiB: three files, or five hundred forms at once. */
    static final int MOST_OF_VISITOR = 512;

    /** 64 MiB. */
    static final int MOST = 4096;

    private final Map<Visitor, Shelf> shelves = new HashMap<>();
    private int all;

    /** Something that keeps buffers. */
    interface Held {
        /** Whether more of it is to come: it may be dropped then. */
        boolean coming();

        /** Gives its buffers back, soon. May be called on any thread. */
        void drop();
    }

    private static final class Shelf {
        private final Map<Held, Integer> held = new LinkedHashMap<>();
        private int size;
    }

    /**
     * One buffer more.
     *
     * @return false when there is no room: the one who asks gets none
     */
    synchronized boolean add(Visitor visitor, Held body) {
        while (size(visitor) >= MOST_OF_VISITOR) {
            if (!makeRoom(visitor, body)) {
                return false;
            }
        }
        while (all >= MOST) {
            if (!makeRoom(largest(), body)) {
                return false;
            }
        }
        Shelf shelf = shelves.computeIfAbsent(visitor, v -> new Shelf());
        shelf.held.merge(body, 1, Integer::sum);
        shelf.size++;
        all++;
        return true;
    }

    synchronized void remove(Visitor visitor, Held body) {
        Shelf shelf = shelves.get(visitor);
        Integer size = shelf == null ? null : shelf.held.remove(body);
        if (size == null) {
            return;
        }
        shelf.size -= size;
        all -= size;
        if (shelf.held.isEmpty()) {
            shelves.remove(visitor);
        }
    }

    /** The one that has been coming for the longest goes: an honest one is there in a moment. */
    private boolean makeRoom(Visitor visitor, Held newcomer) {
        Optional<Held> oldest = shelves.get(visitor).held.keySet().stream()
                .filter(body -> body != newcomer && body.coming())
                .findFirst();
        oldest.ifPresent(body -> {
            remove(visitor, body);
            body.drop();
        });
        return oldest.isPresent();
    }

    private Visitor largest() {
        return shelves.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size))
                .orElseThrow()
                .getKey();
    }

    private int size(Visitor visitor) {
        Shelf shelf = shelves.get(visitor);
        return shelf == null ? 0 : shelf.size;
    }

    synchronized int size() {
        return all;
    }
}
