package org.palabre.testing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.adapter.csv.CommonsCsv;
import org.palabre.adapter.ical.ICalendar;
import org.palabre.adapter.jasper.JasperReports;
import org.palabre.adapter.mustache.MustacheTemplates;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.adapter.qr.ZxingQrCode;
import org.palabre.adapter.vcard.EzVcards;
import org.palabre.addressbook.ContactCards;
import org.palabre.admission.Admission;
import org.palabre.admission.Answer;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Call;
import org.palabre.admission.Door;
import org.palabre.admission.Entry;
import org.palabre.admission.Pass;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.directory.Directory;
import org.palabre.directory.DirectorySurvey;
import org.palabre.guest.NoticeHandler;
import org.palabre.guest.Notices;
import org.palabre.invitation.InvitationHandler;
import org.palabre.invitation.InvitationOrders;
import org.palabre.live.LiveDesk;
import org.palabre.live.SwitchEvents;
import org.palabre.message.CalendarWriter;
import org.palabre.message.QrCode;
import org.palabre.message.TemplateEngine;
import org.palabre.notification.MailHandler;
import org.palabre.notification.Mailer;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TextHandler;
import org.palabre.notification.TextMessenger;
import org.palabre.report.EndReports;
import org.palabre.report.ReportPrinter;
import org.palabre.session.DeadlineKeeper;
import org.palabre.session.HistoryDesk;
import org.palabre.shared.Actor;
import org.palabre.shared.ProductClock;
import org.palabre.shared.SeparatedValues;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.audit.JpaAuditTrail;
import org.palabre.shared.lockout.JpaLockouts;
import org.palabre.shared.lockout.Lockouts;
import org.palabre.shared.outbox.OutboxHandlers;
import org.palabre.shared.outbox.OutboxKeeper;
import org.palabre.telephony.CallerNumber;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Switch;

/** All use cases on one database, with a fake switch, a fake directory and a clock that is moved. */
public final class Stage {
    public static final Actor AWA = FakeDirectory.AWA.actingFrom("192.0.2.1");
    public static final Actor PAUL = FakeDirectory.PAUL.actingFrom("192.0.2.2");
    public static final Actor ADMIN = FakeDirectory.ADMIN.actingFrom("192.0.2.3");

    private final AtomicInteger calls = new AtomicInteger();
    private final ChangingSettings settings = new ChangingSettings();
    private final Wiring wiring;
    private final Asked asked;
    public final TestClock clock = new TestClock();
    private final ProductClock played = new ProductClock(clock, "", true);
    public final FakeDirectory directory = new FakeDirectory();
    public final FakeSwitch telephony = new FakeSwitch(clock);
    public final FakeMailer mails = new FakeMailer();
    public final FakeMessenger texts = new FakeMessenger();
    public final FakeHandler handler = new FakeHandler();
    public final ConferenceDesk desk;
    public final Door door;
    public final LiveDesk live;
    public final HistoryDesk history;
    public final DeadlineKeeper deadlines;
    public final OutboxKeeper outbox;

    /** Internal numbers and messages to everywhere are open, as in the demo. */
    {
        settings.set(Setting.PALABRE_EXTENSIONS, "1xxx");
        settings.set(Setting.PALABRE_SMS_ALLOWED, "+");
    }

    public Stage(TestDatabase database) {
        this(database, Optional.empty(), new NoDelay(), Runnable::run);
    }

    /** With a real mailer, and with threads. */
    public Stage(TestDatabase database, Mailer mailer, ScheduledExecutorService threads) {
        this(database, Optional.of(mailer), threads, threads);
    }

    private Stage(TestDatabase database, Optional<Mailer> mailer, ScheduledExecutorService timer, Executor executor) {
        asked = new Asked(database.transactions);
        wiring = new Wiring(database.transactions)
                .with(EntityManager.class, database.transactions.entities)
                .with(Transactions.class, database.transactions)
                .with(Clock.class, played)
                .with(ProductClock.class, played)
                .with(Switch.class, asked.over(Switch.class, telephony))
                .with(Directory.class, asked.over(Directory.class, directory))
                .with(DirectorySurvey.class, asked.over(DirectorySurvey.class, new FakeSurvey(directory)))
                .with(Mailer.class, asked.over(Mailer.class, mailer.orElse(mails)))
                .with(TextMessenger.class, asked.over(TextMessenger.class, texts))
                .with(Executor.class, executor)
                .with(ScheduledExecutorService.class, timer)
                .with(Settings.class, settings)
                .with(TemplateEngine.class, new MustacheTemplates())
                .with(QrCode.class, new ZxingQrCode())
                .with(ReportPrinter.class, new JasperReports(settings))
                .implementedBy(CalendarWriter.class, ICalendar.class)
                .implementedBy(PhoneNumbers.class, NumberingPlans.class)
                .with(SeparatedValues.class, new CommonsCsv())
                .with(ContactCards.class, new EzVcards())
                .implementedBy(AuditTrail.class, JpaAuditTrail.class)
                .implementedBy(Lockouts.class, JpaLockouts.class)
                .implementedBy(Door.class, Admission.class);
        wiring.with(
                OutboxHandlers.class,
                new OutboxHandlers(List.of(
                        wiring.get(MailHandler.class),
                        wiring.get(TextHandler.class),
                        wiring.get(NoticeHandler.class),
                        wiring.get(InvitationHandler.class),
                        wiring.get(EndReports.class),
                        handler)));
        wiring.get(Notices.class);
        wiring.get(InvitationOrders.class);
        outbox = wiring.get(OutboxKeeper.class);
        desk = wiring.get(ConferenceDesk.class);
        door = wiring.get(Door.class);
        live = wiring.get(LiveDesk.class);
        history = wiring.get(HistoryDesk.class);
        deadlines = wiring.get(DeadlineKeeper.class);
        telephony.listener(wiring.get(SwitchEvents.class));
        telephony.restoreLink();
    }

    /** Any bean of the product, put together as the container would. */
    public <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    /** Happens from now on whenever the directory, the switch, a mail or message server is asked, before it answers. */
    public void whileAsked(Runnable meanwhile) {
        asked.meanwhile(meanwhile);
    }

    public Stage set(Setting setting, String value) {
        settings.set(setting, value);
        return this;
    }

    /** Awa's meeting: open at any time within a week, 60 minutes, 5 people. */
    public static Reservation meeting() {
        return meeting(5, Options.NONE);
    }

    public static Reservation meeting(int cap, Options options) {
        return new Reservation("Comité de direction", "awa", Optional.empty(), 60, 7, cap, "fr", options);
    }

    public ConferenceView reserved(Reservation wish) {
        return desk.reserve(wish, AWA);
    }

    /** A call from outside to the access number. */
    public Call call(String from) {
        LegId leg = new LegId("leg-" + calls.incrementAndGet());
        telephony.ring(leg);
        return new Call(leg, "PJSIP/" + leg, CallerNumber.of(from), "", "8000", "fr", clock.instant());
    }

    /** Somebody calls, keys the code, and goes where the door sends them. */
    public LegId join(String code, String from) {
        Call call = call(from);
        Pass pass = pass(door.admit(call, code));
        switch (door.enter(call.leg())) {
            case Entry.ComeIn in -> telephony.enter(pass.room(), call.leg(), pass.startMuted());
            case Entry.PleaseWait wait -> telephony.waits(pass.room(), call.leg());
            case Entry.NoRoom noRoom -> throw new AssertionError("no room");
            case Entry.Over over -> throw new AssertionError("over");
        }
        return call.leg();
    }

    public static Pass pass(Answer answer) {
        return switch (answer) {
            case Admitted admitted -> admitted.pass();
            case Answer.NumberWanted wanted -> throw new AssertionError("the number is wanted, too");
            case Answer.Refused refused -> throw new AssertionError("not admitted: " + refused);
        };
    }

    /** Time passes, and what is due is looked at. */
    public void pass(Duration time) {
        clock.advance(time);
        deadlines.look();
        outbox.look();
    }
}
