package org.palabre.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.guest.NoticeWriter;
import org.palabre.notification.Attachment;
import org.palabre.preference.Choices;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionClosed;
import org.palabre.session.SessionView;
import org.palabre.shared.Actor;
import org.palabre.shared.outbox.NewEntry;
import org.palabre.shared.outbox.Outbox;
import org.palabre.shared.outbox.OutboxDelivery;
import org.palabre.shared.outbox.OutboxHandler;
import org.palabre.shared.outbox.Subject;

/** When a conference is over its owner gets the report by mail (P28). Written down with the end, printed later. */
@ApplicationScoped
public class EndReports implements OutboxHandler {
    private static final String KIND = "report";

    private Outbox outbox;
    private HistoryDesk history;
    private ReportFiles reports;
    private NoticeWriter notices;

    protected EndReports() {}

    @Inject
    EndReports(Outbox outbox, HistoryDesk history, ReportFiles reports, NoticeWriter notices) {
        this.outbox = outbox;
        this.history = history;
        this.reports = reports;
        this.notices = notices;
    }

    void over(@Observes SessionClosed closed) {
        closed.reportTo()
                .ifPresent(login -> outbox.add(new NewEntry(
                        KIND,
                        "report:" + closed.session(),
                        Subject.conference(closed.conference()),
                        login,
                        "",
                        KIND,
                        String.valueOf(closed.session()),
                        Optional.empty())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> deliver(OutboxDelivery delivery) {
        SessionView session = history.get(Long.parseLong(delivery.payload()), Actor.SYSTEM);
        Choices reader = notices.readerOf(delivery.about().id());
        byte[] pdf = reports.pdf(session, new Edition(Locale.of(reader.language()), reader.zone()));
        notices.ended(
                delivery.about().id(),
                new Attachment("palabre-" + session.number() + ".pdf", "application/pdf", pdf),
                delivery.id());
        return List.of();
    }
}
