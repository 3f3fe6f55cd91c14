package org.palabre.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.palabre.system.Chromium;
import org.palabre.system.Palabre;

/** The first page of Past and searches in it, with few and with many conferences: two servers, asked in turns. */
class HistoryBenchmark {
    private static final int FEW = 100;
    private static final int MANY = 1000 * FEW;
    private static final int WARM_UP = Integer.getInteger("bench.warm", 20);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);

    private final Figures figures = new Figures("history");

    @Test
    void firstPageAndSearch() {
        try (Palabre small = Palabre.start("bench-history-few");
                Palabre large = Palabre.start("bench-history-many");
                Chromium chromium = Chromium.start()) {
            PastData.fill(small.database(), 1, FEW);
            PastData.fill(large.database(), 1, MANY);
            figures.tell("%d and %d past conferences with %d participations each", FEW, MANY, PastData.PEOPLE);
            var few = new PastScreen(small, chromium);
            var many = new PastScreen(large, chromium);
            compare("first page", PastScreen::firstPage, few, many);
            searches().forEach((what, text) -> compare(what, screen -> searched(screen, text), few, many));
            figures.tell("load at the end %s", Machine.load());
        }
    }

    /** What somebody looks for: words that many, some and one of the conferences have. */
    private static Map<String, String> searches() {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("search for a word that one in five has", "comité");
        searches.put("search for two words that one in 35 has", "comité ventes");
        searches.put("search for a number", "70000042");
        return searches;
    }

    /** From an empty field each time, whose own answer is not counted. */
    private static double searched(PastScreen screen, String text) {
        double millis = screen.search(text);
        screen.search("");
        return millis;
    }

    private void compare(String what, ToDoubleFunction<PastScreen> request, PastScreen small, PastScreen large) {
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double withFew = request.applyAsDouble(small);
            double withMany = request.applyAsDouble(large);
            if (round >= WARM_UP) {
                few.add(withFew);
                many.add(withMany);
            }
        }
        figures.times(what + ", few", few);
        figures.times(what + ", many (limit: 200 ms)", many);
        figures.tell("%s: ratio of the medians %.2f (limit: 1.50)", what, Figures.median(many) / Figures.median(few));
    }
}
