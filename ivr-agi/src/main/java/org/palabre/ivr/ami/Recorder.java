package org.palabre.ivr.ami;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.palabre.telephony.RecordingName;
import org.palabre.telephony.RoomName;

/**
 * Has rooms recorded: one half of a Local channel visits the room ({@code palabre-record}), the other writes the file
 * ({@code palabre-recording}). ConfBridge's own recorder would need the manager's right {@code system}, which is a
 * shell. The half that writes is named after its room, and the switch makes no second channel of the same name: there
 * is one recorder in a room, whoever asks and however often.
 */
class Recorder {
    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());
    /** Of both halves. */
    private static final String PREFIX = "palabre-record";

    private static final String WRITER = PREFIX + "-";
    private static final String VISITOR = PREFIX + "er-";
    /** The switch's own half answers at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What was ordered of a room, and what was told since. */
    private static final class Course {
        private final String order;
        private boolean began;
        private boolean ending;
        /** Begins when the one before has ended; may be null. */
        private RecordingName next;

        private Course(String order) {
            this.order = order;
        }
    }

    private final Map<RoomName, Course> rooms = new HashMap<>();
    private final Function<ManagerAction, Optional<String>> orders;
    private final Consumer<ManagerAction> posts;
    private final AtomicLong counter;

    /**
     * @param orders waits until the order is taken, and answers what it was refused with
     * @param posts does not wait
     */
    Recorder(Function<ManagerAction, Optional<String>> orders, Consumer<ManagerAction> posts, Clock clock) {
        this.orders = orders;
        this.posts = posts;
        // ids must differ from those of an earlier life of the application
        this.counter = new AtomicLong(clock.millis());
    }

    static boolean isRecorder(String uniqueId) {
        return uniqueId.startsWith(PREFIX);
    }

    /** The room whose recording lives as long as this channel. */
    static Optional<RoomName> roomOf(String uniqueId) {
        return Optional.ofNullable(uniqueId)
                .filter(id -> id.startsWith(WRITER))
                .map(id -> new RoomName(id.substring(WRITER.length())));
    }

    void start(RoomName room, RecordingName file) {
        Optional<Course> course = begin(room, file);
        if (course.isPresent()) {
            String order = course.get().order;
            try {
                orders.apply(origination(room, file, order)).ifPresent(why -> notBegun(room, order, why));
            } catch (RuntimeException notTaken) {
                notBegun(room, order, notTaken.getMessage());
                throw notTaken;
            }
        }
    }

    /** @return empty when nothing is to be ordered now */
    private synchronized Optional<Course> begin(RoomName room, RecordingName file) {
        Course known = rooms.get(room);
        if (known == null) {
            return Optional.of(begin(room));
        }
        if (known.ending) {
            known.next = file;
        }
        return Optional.empty();
    }

    private Course begin(RoomName room) {
        var course = new Course(VISITOR + room + "-" + counter.incrementAndGet());
        rooms.put(room, course);
        return course;
    }

    void stop(RoomName room) {
        end(room);
        orders.apply(hangup(room));
    }

    private synchronized void end(RoomName room) {
        Course known = rooms.get(room);
        if (known != null) {
            known.ending = true;
            known.next = null;
        }
    }

    /** @return whether that was not known */
    synchronized boolean began(RoomName room) {
        Course course = Optional.ofNullable(rooms.get(room)).orElseGet(() -> begin(room));
        if (course.ending) { // the order to end it found no channel yet
            posts.accept(hangup(room));
        }
        boolean news = !course.began;
        course.began = true;
        return news;
    }

    /** The channel that wrote is gone. @return whether it was known to have begun */
    synchronized boolean ended(RoomName room) {
        Course course = rooms.remove(room);
        if (course == null) {
            return false;
        }
        if (course.next != null) {
            posts.accept(origination(room, course.next, begin(room).order));
        }
        return course.began;
    }

    /** An order that came to nothing: the room is empty, the file is there, or the room is recorded already. */
    void heard(ManagerEvent event) {
        if (event instanceof OriginateResponseEvent response
                && !response.isSuccess()
                && String.valueOf(response.getActionId()).startsWith(VISITOR)) {
            roomOf(response.getUniqueId()).ifPresent(room -> notBegun(room, response.getActionId(), "no channel"));
        }
    }

    private synchronized void notBegun(RoomName room, String order, String why) {
        LOG.log(Level.DEBUG, "room {0}: recording did not begin: {1}", room, why);
        Course course = rooms.get(room);
        if (course != null && course.order.equals(order) && !course.began) {
            ended(room);
        }
    }

    /**
     * Takes over what was missed while there was no link.
     *
     * @param recorded by the switch's own list
     */
    synchronized void compareWith(Set<RoomName> recorded) {
        List.copyOf(rooms.keySet()).stream()
                .filter(room -> !recorded.contains(room))
                .forEach(this::ended);
        recorded.forEach(this::began);
    }

    private static HangupAction hangup(RoomName room) {
        return new HangupAction(WRITER + room);
    }

    private static Origination origination(RoomName room, RecordingName file, String order) {
        var action = new Origination("Local/" + room + "@palabre-record/n", PATIENCE);
        action.setActionId(order);
        action.setContext("palabre-recording");
        action.setExten("s");
        action.setPriority(1);
        action.setChannelId(WRITER + room);
        action.setOtherChannelId(order);
        action.setVariables(Map.of("PALABRE_ROOM", room.value(), "PALABRE_FILE", file.value()));
        return action;
    }
}
