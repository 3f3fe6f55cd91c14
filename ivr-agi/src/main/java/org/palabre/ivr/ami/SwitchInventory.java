package org.palabre.ivr.ami;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.ConfbridgeListAction;
import org.asteriskjava.manager.action.ConfbridgeListRoomsAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.DbGetAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.event.ConfbridgeListEvent;
import org.asteriskjava.manager.event.ConfbridgeListRoomsEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.DbGetResponseEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.RoomStay;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Snapshot.Inside;
import org.palabre.telephony.SwitchId;

/** Asks the switch what it has. */
class SwitchInventory {
    private final SwitchId on;
    private final AmiLink link;
    private final Clock clock;
    private final Predicate<LegId> onHold;

    /** @param onHold what the switch has no list of */
    SwitchInventory(SwitchId on, AmiLink link, Clock clock, Predicate<LegId> onHold) {
        this.on = on;
        this.link = link;
        this.clock = clock;
        this.onHold = onHold;
    }

    /** Rooms first, then legs: a leg that leaves in between is missing from the legs, which is the truth at the end. */
    Snapshot take() {
        var at = clock.instant();
        var inside = new ArrayList<Inside>();
        rooms().forEach(room -> inside.addAll(insideOf(room)));
        var channels = channels().toList();
        var alive = channels.stream()
                .filter(SwitchInventory::isLeg)
                .map(leg -> new LegId(leg.getUniqueid()))
                .collect(Collectors.toSet());
        inside.removeIf(one -> !alive.contains(one.leg()));
        var recorded = channels.stream()
                .flatMap(one -> Recorder.roomOf(one.getUniqueid()).stream())
                .collect(Collectors.toSet());
        return new Snapshot(on, at, alive, inside, recorded);
    }

    /**
     * What the dialplan noted in the switch's own database when the leg left (palabre-left), by the day of the week.
     */
    Optional<RoomStay> stayOf(LegId leg) {
        var today = clock.instant().atZone(ZoneOffset.UTC).getDayOfWeek();
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(today::minus)
                .flatMap(day -> notes(day, leg))
                .findFirst();
    }

    private Stream<RoomStay> notes(DayOfWeek day, LegId leg) {
        String family = "palabre-left-" + day.getValue() % DayOfWeek.values().length; // Sunday is 0
        return only(DbGetResponseEvent.class, link.list(new DbGetAction(family, leg.value())))
                .map(DbGetResponseEvent::getVal)
                .map(note -> note.split("\\|"))
                .map(ends -> new RoomStay(moment(ends[0]), moment(ends[1])));
    }

    /** When a leg that lives came into its room: a variable of its channel. */
    Optional<Instant> enteredAt(LegId leg) {
        return Optional.ofNullable(
                        link.send(new GetVarAction(leg.value(), "PALABRE_IN")).getAttribute("Value"))
                .filter(value -> !value.isEmpty())
                .map(SwitchInventory::moment);
    }

    /** Seconds and thousandths, as STRFTIME's %s.%3q writes them. */
    private static Instant moment(String seconds) {
        return Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValueExact());
    }

    Optional<String> channelOf(LegId leg) {
        return channels()
                .filter(SwitchInventory::isLeg)
                .filter(one -> leg.value().equals(one.getUniqueid()))
                .map(CoreShowChannelEvent::getChannel)
                .findFirst();
    }

    void needLink() {
        if (!link.up()) {
            throw new ServiceUnavailable(Part.SWITCH);
        }
    }

    private Stream<RoomName> rooms() {
        return only(ConfbridgeListRoomsEvent.class, link.list(new ConfbridgeListRoomsAction()))
                .map(room -> new RoomName(room.getConference()));
    }

    private List<Inside> insideOf(RoomName room) {
        return only(ConfbridgeListEvent.class, link.list(new ConfbridgeListAction(room.value())))
                .filter(member -> Channels.isLeg(member.getChannel(), member.getUniqueid()))
                .map(member -> new Inside(
                        room,
                        new LegId(member.getUniqueid()),
                        member.getChannel(),
                        "Yes".equalsIgnoreCase(member.getMuted()),
                        "Yes".equalsIgnoreCase(member.getTalking()),
                        onHold.test(new LegId(member.getUniqueid()))))
                .toList();
    }

    private Stream<CoreShowChannelEvent> channels() {
        return only(CoreShowChannelEvent.class, link.list(new CoreShowChannelsAction()));
    }

    private static boolean isLeg(CoreShowChannelEvent channel) {
        return Channels.isLeg(channel.getChannel(), channel.getUniqueid());
    }

    private static <T extends ResponseEvent> Stream<T> only(Class<T> kind, Collection<ResponseEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
