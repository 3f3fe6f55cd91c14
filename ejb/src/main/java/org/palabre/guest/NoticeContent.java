package org.palabre.guest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.message.Occasion;

/**
 * What a notice says by the time that it is written: the plan may have changed again since then, and whoever reads it
 * is told what is so now.
 *
 * @param lead the date that the message is about: the one concerned, or where that is cancelled the next that takes
 *     place
 * @param dates those that are named one by one
 */
record NoticeContent(Occasion occasion, ConferenceView lead, List<ConferenceView> dates) {
    private static final Comparator<ConferenceView> BY_START =
            Comparator.comparing(one -> one.plannedStart().or(one::openedAt).orElse(one.createdAt()));

    NoticeContent {
        dates = List.copyOf(dates);
    }

    /**
     * @param all dates of the series, or the conference alone; those that are deleted, too
     * @return empty: it is no longer so, and whatever made it otherwise has a notice of its own
     */
    static Optional<NoticeContent> of(Notice notice, List<ConferenceView> all) {
        Predicate<ConferenceView> touched = one -> notice.touches(one.number());
        List<ConferenceView> sorted = all.stream().sorted(BY_START).toList();
        List<ConferenceView> ahead =
                sorted.stream().filter(NoticeContent::ahead).toList();
        return switch (notice.occasion()) {
            case CANCELLED -> cancelled(sorted.stream().filter(touched).toList(), ahead);
            case RESTORED ->
                there(Occasion.RESTORED, ahead.stream().filter(touched).toList(), true);
            case CHANGED ->
                there(Occasion.CHANGED, ahead.stream().filter(touched).toList(), false);
            case REMINDER -> there(Occasion.REMINDER, starting(notice, ahead), false);
            default -> about(notice.occasion(), sorted.stream().filter(touched).toList());
        };
    }

    /** Of the dates that are named. */
    List<Instant> starts() {
        return dates.stream().flatMap(date -> date.plannedStart().stream()).toList();
    }

    private static Optional<NoticeContent> cancelled(List<ConferenceView> touched, List<ConferenceView> ahead) {
        List<ConferenceView> gone =
                touched.stream().filter(ConferenceView::deleted).toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ahead.isEmpty()
                        ? new NoticeContent(Occasion.CANCELLED, gone.getFirst(), gone)
                        : new NoticeContent(Occasion.DATES_CANCELLED, next(ahead), gone));
    }

    private static Optional<NoticeContent> there(Occasion occasion, List<ConferenceView> there, boolean named) {
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoticeContent(occasion, there.getFirst(), named ? there : List.of()));
    }

    private static List<ConferenceView> starting(Notice notice, List<ConferenceView> ahead) {
        return ahead.stream()
                .filter(one -> one.state() == ConferenceState.FUTURE
                        && one.plannedStart().equals(notice.start()))
                .toList();
    }

    /** The next that takes place; of what is over, the last. */
    private static Optional<NoticeContent> about(Occasion occasion, List<ConferenceView> touched) {
        List<ConferenceView> kept =
                touched.stream().filter(one -> !one.deleted()).toList();
        List<ConferenceView> ahead = kept.stream().filter(NoticeContent::ahead).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoticeContent(occasion, ahead.isEmpty() ? kept.getLast() : next(ahead), List.of()));
    }

    /** One that is open now is not the next. */
    private static ConferenceView next(List<ConferenceView> ahead) {
        return ahead.stream()
                .filter(one -> one.state() == ConferenceState.FUTURE)
                .findFirst()
                .orElse(ahead.getFirst());
    }

    private static boolean ahead(ConferenceView one) {
        return !one.deleted() && one.state() != ConferenceState.PAST;
    }
}
