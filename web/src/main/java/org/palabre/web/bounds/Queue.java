package org.palabre.web.bounds;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Who may have a worker now, and who waits for one. Knows nothing of HTTP. */
final class Queue {
    /** Workers that one address may have at once: an office, or one who attacks. */
    static final int OF_ADDRESS = 16;

    /** Requests at once of somebody signed in, with all their windows. */
    static final int OF_SESSION = 8;

    /** Of all {@link #WORKERS} those who are not signed in have so many together. */
    static final int OF_STRANGERS = 32;

    /** Requests of one visitor that may wait; one more, and the one that waits for the longest is refused. */
    static final int WAITING_OF_VISITOR = 256;

    static final int WAITING = 2048;

    /** As configure.cli has it. */
    static final int WORKERS = 64;

    /** Whoever waits longer for a turn, or sees all workers busy for longer, does not get through. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Whether requests get through. */
    enum Crowd {
        NONE,
        STUCK,
        REFUSED
    }

    /** One request. None of its methods may come back into this object. */
    interface Request {
        Visitor visitor();

        void start();

        void refuse();

        /** Whether it lasts because nobody reads the answer. */
        boolean stuck();

        void drop();
    }

    private static final class Line {
        private final Set<Request> running = new HashSet<>();
        private final Deque<Request> waiting = new ArrayDeque<>();
        /** When one of them got a worker, or began to wait while none did. */
        private long turn;
    }

    /** Only of those who run or wait; whoever was served goes to the end. */
    private final Map<Visitor, Line> lines = new LinkedHashMap<>();

    private final LongSupplier nanos;
    private int strangers;
    private int waiting;
    private int running;
    /** When a worker became free, or the last one was taken. */
    private long moved;

    Queue() {
        this(System::nanoTime);
    }

    Queue(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether it may run at once; otherwise it {@link #await waits}. */
    synchronized boolean enter(Request request) {
        Line line = lines.computeIfAbsent(request.visitor(), visitor -> new Line());
        if (!free(request.visitor(), line)) {
            return false;
        }
        run(request, line);
        return true;
    }

    void await(Request request) {
        List<Runnable> actions = new ArrayList<>();
        synchronized (this) {
            Line line = lines.computeIfAbsent(request.visitor(), visitor -> new Line());
            line.turn = line.waiting.isEmpty() ? nanos.getAsLong() : line.turn;
            line.waiting.push(request);
            waiting++;
            if (line.waiting.size() > WAITING_OF_VISITOR || waiting > WAITING) {
                Request oldest = line.waiting.removeLast();
                waiting--;
                actions.add(oldest::refuse);
            }
            stuck(request.visitor(), line).forEach(stuck -> actions.add(stuck::drop));
            next().ifPresent(first -> actions.add(first::start));
        }
        actions.forEach(Runnable::run);
    }

    /** It was answered, refused, or its visitor has gone. */
    void leave(Request request) {
        Optional<Request> next;
        synchronized (this) {
            Line line = lines.get(request.visitor());
            if (line == null) {
                return;
            }
            if (line.running.remove(request)) {
                strangers -= request.visitor().signedIn() ? 0 : 1;
                running--;
                moved = nanos.getAsLong();
            } else if (line.waiting.remove(request)) {
                waiting--;
            }
            forget(request.visitor(), line);
            next = next();
        }
        next.ifPresent(Request::start);
    }

    synchronized int waiting() {
        return waiting;
    }

    /** Whether it comes to nobody's turn. Somebody who has used up their own share alone tells nothing. */
    synchronized Crowd crowd() {
        return running >= WORKERS && longAgo(moved) || anyKeptWaiting(true) ? Crowd.STUCK : Crowd.NONE;
    }

    /**
     * How crowded it is for those who are not signed in, and whether newcomers are refused: only these fill the queue.
     */
    synchronized Crowd crowdOfStrangers() {
        if (waiting >= WAITING) {
            return Crowd.REFUSED;
        }
        return anyKeptWaiting(false) ? Crowd.STUCK : Crowd.NONE;
    }

    private boolean anyKeptWaiting(boolean signedIn) {
        return lines.entrySet().stream()
                .anyMatch(line -> line.getKey().signedIn() == signedIn && keptWaiting(line.getKey(), line.getValue()));
    }

    private boolean keptWaiting(Visitor visitor, Line line) {
        return !line.waiting.isEmpty() && line.running.size() < share(visitor) && longAgo(line.turn);
    }

    private boolean longAgo(long then) {
        return nanos.getAsLong() - then > LONGEST_WAIT.toNanos();
    }

    private boolean free(Visitor visitor, Line line) {
        return line.running.size() < share(visitor) && (visitor.signedIn() || strangers < OF_STRANGERS);
    }

    private static int share(Visitor visitor) {
        return visitor.signedIn() ? OF_SESSION : OF_ADDRESS;
    }

    private void run(Request request, Line line) {
        line.running.add(request);
        line.turn = nanos.getAsLong();
        strangers += request.visitor().signedIn() ? 0 : 1;
        running++;
        if (running == WORKERS) {
            moved = line.turn;
        }
    }

    /** Of the first who waits and may have a worker, the youngest request. */
    private Optional<Request> next() {
        Optional<Map.Entry<Visitor, Line>> first = lines.entrySet().stream()
                .filter(entry -> !entry.getValue().waiting.isEmpty() && free(entry.getKey(), entry.getValue()))
                .findFirst();
        return first.map(entry -> {
            Line line = entry.getValue();
            Request request = line.waiting.pop();
            waiting--;
            run(request, line);
            lines.remove(entry.getKey());
            lines.put(request.visitor(), line);
            return request;
        });
    }

    private List<Request> stuck(Visitor visitor, Line line) {
        Stream<Line> inTheWay = visitor.signedIn()
                ? Stream.of(line)
                : lines.entrySet().stream()
                        .filter(entry -> !entry.getKey().signedIn())
                        .map(Map.Entry::getValue);
        return inTheWay.flatMap(one -> one.running.stream())
                .filter(Request::stuck)
                .toList();
    }

    private void forget(Visitor visitor, Line line) {
        if (line.running.isEmpty() && line.waiting.isEmpty()) {
            lines.remove(visitor);
        }
    }
}
