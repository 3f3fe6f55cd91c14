package org.palabre.invitation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;

/**
 * What there is to tell of a deed by the time that it is told: the plan may have changed again since then, and whoever
 * reads is told what is so now.
 *
 * @param lead the date that the message is about: the one concerned, or where that is cancelled the next that takes
 *     place
 * @param dates those that are named one by one
 */
record News(Occasion occasion, ConferenceView lead, List<ConferenceView> dates) {
    private static final Comparator<ConferenceView> BY_START =
            Comparator.comparing(one -> one.plannedStart().or(one::openedAt).orElse(one.createdAt()));

    News {
        dates = List.copyOf(dates);
    }

    /**
     * @param all dates of the series, or the conference alone; those that are deleted, too
     * @return empty: it is no longer so, and whatever made it otherwise is told by itself
     */
    static Optional<News> of(Telling telling, List<ConferenceView> all) {
        Predicate<ConferenceView> touched = one -> telling.touches(one.number());
        List<ConferenceView> sorted = all.stream().sorted(BY_START).toList();
        List<ConferenceView> ahead = sorted.stream().filter(News::ahead).toList();
        return switch (telling.occasion()) {
            case CANCELLED -> cancelled(sorted.stream().filter(touched).toList(), ahead);
            case RESTORED ->
                there(Occasion.RESTORED, ahead.stream().filter(touched).toList(), true);
            case CHANGED ->
                there(Occasion.CHANGED, ahead.stream().filter(touched).toList(), false);
            case REMINDER -> there(Occasion.REMINDER, starting(telling, ahead), false);
            default -> about(telling.occasion(), sorted.stream().filter(touched).toList());
        };
    }

    private static Optional<News> cancelled(List<ConferenceView> touched, List<ConferenceView> ahead) {
        List<ConferenceView> gone =
                touched.stream().filter(ConferenceView::deleted).toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ahead.isEmpty()
                        ? new News(Occasion.CANCELLED, gone.getFirst(), gone)
                        : new News(Occasion.DATES_CANCELLED, next(ahead), gone));
    }

    private static Optional<News> there(Occasion occasion, List<ConferenceView> there, boolean named) {
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new News(occasion, there.getFirst(), named ? there : List.of()));
    }

    private static List<ConferenceView> starting(Telling telling, List<ConferenceView> ahead) {
        return ahead.stream()
                .filter(one -> one.state() == ConferenceState.FUTURE
                        && one.plannedStart().equals(telling.start()))
                .toList();
    }

    /** The next that takes place; of what is over, the last. */
    private static Optional<News> about(Occasion occasion, List<ConferenceView> touched) {
        List<ConferenceView> kept =
                touched.stream().filter(one -> !one.deleted()).toList();
        List<ConferenceView> ahead = kept.stream().filter(News::ahead).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new News(occasion, ahead.isEmpty() ? kept.getLast() : next(ahead), List.of()));
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
