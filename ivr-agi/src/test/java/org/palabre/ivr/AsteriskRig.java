package org.palabre.ivr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.admission.Entry;
import org.palabre.admission.LegRole;
import org.palabre.admission.Pass;
import org.palabre.ivr.agi.AgiServer;
import org.palabre.ivr.agi.AgiSettings;
import org.palabre.ivr.agi.CallScript;
import org.palabre.ivr.agi.CallThreads;
import org.palabre.ivr.agi.ShownNumber;
import org.palabre.ivr.ami.AmiSettings;
import org.palabre.ivr.ami.AsteriskSwitch;
import org.palabre.ivr.callflow.AccessNumbers;
import org.palabre.ivr.callflow.CreateFlow;
import org.palabre.ivr.callflow.JoinFlow;
import org.palabre.ivr.prompt.PromptFolder;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Settings;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.SwitchEvent;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.asterisk.FreePorts;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.SipCaller;
import org.palabre.testing.call.Wav;

/** A real Asterisk with our settings, our FastAGI server before a scripted door, and our switch that listens. */
public class AsteriskRig implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(15);
    private static final String SECRET = "rig-secret";
    private static final PhoneNumbers NUMBERS = new NumberingPlans(Settings.of(Map.of()));
    private static final PromptFolder PROMPTS = new PromptFolder(Path.of("src/main/sounds"));

    public final FakeDoor door = new FakeDoor();
    public final FakeReception reception = new FakeReception();
    public final ReceivedEvents told = new ReceivedEvents();
    public final AsteriskServer asterisk;
    public final AsteriskSwitch phones;
    private final CallThreads threads = new CallThreads(Thread::new);
    private final AgiServer agi;
    private final AtomicInteger rooms = new AtomicInteger((int) (System.nanoTime() & 0xffff) * 1000);

    public AsteriskRig() {
        this(FreePorts.udp());
    }

    /** @param phonePort where called people's telephones listen */
    public AsteriskRig(int phonePort) {
        this(AsteriskServer.with(Path.of("src/main/asterisk")).phonePort(phonePort));
    }

    /** @param setup of an Asterisk with other settings */
    public AsteriskRig(AsteriskServer.Setup setup) {
        agi = startAgi();
        asterisk = setup.agiPort(agi.boundPort())
                .value("PALABRE_AMI_SECRET", SECRET)
                .start();
        phones = new AsteriskSwitch(settings(asterisk.amiPort()), told, Clock.systemUTC(), at -> at);
        phones.start(Thread::new);
        told.await(SwitchEvent.LinkUp.class, up -> true);
    }

    public static AmiSettings settings(int amiPort) {
        return new AmiSettings(
                "127.0.0.1",
                amiPort,
                "palabre",
                SECRET,
                "PJSIP/{number}@phones",
                "8000",
                Duration.ofMillis(500),
                Duration.ofSeconds(2));
    }

    private AgiServer startAgi() {
        var flow = new JoinFlow(
                door,
                new CreateFlow(reception, ZoneId.of("Europe/Paris")),
                new AccessNumbers(Map.of("8000", "fr", "8001", "en")),
                ZoneId.of("Europe/Paris"));
        try {
            var server = new AgiServer(
                    AgiSettings.loopback(0, 200),
                    new CallScript(
                            flow,
                            new ShownNumber(List.of("266696687"), NUMBERS::spelling),
                            threads,
                            java.time.Clock.systemUTC()),
                    threads);
            threads.execute(() -> serve(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(AgiServer server) {
        try {
            server.startup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A room that no other test uses. */
    public RoomName freshRoom() {
        return new RoomName("p" + rooms.incrementAndGet());
    }

    /** Somebody who has entered: their call, their leg. */
    public record Member(SipCall call, LegId leg, RoomName room) implements AutoCloseable {
        @Override
        public void close() {
            call.close();
        }
    }

    /** An internal phone dials, and is in the room when this returns. */
    public Member enters(RoomName room, LegRole role) {
        return enters(room, FakeDoor.pass(room, role));
    }

    public Member enters(RoomName room, Pass pass) {
        String number = freshNumber();
        door.admits(number, pass, new Entry.ComeIn(Duration.ofMinutes(10)));
        var member = dials(number, room);
        told.await(SwitchEvent.Joined.class, member.leg());
        return member;
    }

    /** An internal phone dials, and waits outside the room when this returns. */
    public Member waits(RoomName room) {
        return waits(room, "fr");
    }

    /** An internal phone that speaks French waits outside a room of that language when this returns. */
    public Member waits(RoomName room, String roomLanguage) {
        String number = freshNumber();
        var pass = new Pass(room, "71234567", LegRole.PARTICIPANT, false, false, roomLanguage);
        door.admits(number, pass, new Entry.PleaseWait(Duration.ofMinutes(5)));
        var member = dials(number, room);
        told.await(SwitchEvent.Waiting.class, member.leg());
        return member;
    }

    /** An internal phone has dialled a number, and the door was asked. */
    public Member dials(String number, RoomName room) {
        var call = caller().from("1001").dial(number).awaitAnswered(SOON);
        return new Member(call, legOf(number), room);
    }

    public String freshNumber() {
        return String.valueOf(70_000_000 + rooms.incrementAndGet() % 10_000_000);
    }

    /** A caller from outside, with a number of their own. */
    public SipCaller caller() {
        return SipCaller.of(asterisk.sipAddress()).from("0612345678");
    }

    private LegId legOf(String code) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < deadline) {
            int index = door.codes().indexOf(code);
            if (index >= 0) {
                return door.calls().get(index).leg();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody asked with " + code);
    }

    public static Wav prompt(Prompt prompt) {
        return Wav.read(PROMPTS.file("fr", prompt));
    }

    public static Wav prompt(String language, Prompt prompt) {
        return Wav.read(PROMPTS.file(language, prompt));
    }

    @Override
    public void close() {
        phones.stop();
        asterisk.close();
        agi.shutdown();
        threads.close();
    }
}
