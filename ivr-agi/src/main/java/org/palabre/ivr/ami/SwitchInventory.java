package org.palabre.ivr.ami;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.ConfbridgeListAction;
import org.asteriskjava.manager.action.ConfbridgeListRoomsAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.DbGetAction;
import org.asteriskjava.manager.event.ConfbridgeListEvent;
import org.asteriskjava.manager.event.ConfbridgeListRoomsEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.DbGetResponseEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.Snapshot.Inside;

/** Asks the switch what it has. */
class SwitchInventory {
    private final AmiLink link;
    private final Clock clock;

    SwitchInventory(AmiLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    /** Rooms first, then legs: who leaves in between is missing from the legs, which is the truth at the end. */
    Snapshot take() {
        var at = clock.instant();
        var inside = new ArrayList<Inside>();
        rooms().forEach(room -> inside.addAll(insideOf(room)));
        var alive = legs().map(leg -> new LegId(leg.getUniqueid())).collect(Collectors.toSet());
        inside.removeIf(one -> !alive.contains(one.leg()));
        return new Snapshot(at, alive, inside);
    }

    /** What the dialplan noted in the switch's own database when the leg hung up (palabre-left). */
    Optional<Instant> hungUpAt(LegId leg) {
        return only(DbGetResponseEvent.class, link.list(new DbGetAction("palabre-left", slot(leg))))
                .map(DbGetResponseEvent::getVal)
                .filter(note -> note.startsWith(leg.value() + "|"))
                .map(note -> Instant.ofEpochSecond(
                        Long.parseLong(note.substring(leg.value().length() + 1))))
                .findFirst();
    }

    /** The notes are kept in 4,096 places, so that they never grow: each leg has one by the hash of its id. */
    private static String slot(LegId leg) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(leg.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> channelOf(LegId leg) {
        return legs().filter(one -> leg.value().equals(one.getUniqueid()))
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
                        "Yes".equalsIgnoreCase(member.getTalking())))
                .toList();
    }

    private Stream<CoreShowChannelEvent> legs() {
        return only(CoreShowChannelEvent.class, link.list(new CoreShowChannelsAction()))
                .filter(leg -> Channels.isLeg(leg.getChannel(), leg.getUniqueid()));
    }

    private static <T extends ResponseEvent> Stream<T> only(Class<T> kind, Collection<ResponseEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
