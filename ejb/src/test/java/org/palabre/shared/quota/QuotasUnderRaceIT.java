package org.palabre.shared.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Setting;
import org.palabre.shared.quota.Quota.Answer;
import org.palabre.testing.OnStage;
import org.palabre.testing.TestDatabase;

/** What is left of a day on a real PostgreSQL, asked for by many who really come at once. */
class QuotasUnderRaceIT extends OnStage {
    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }

    @Test
    void eachShouldGetTheirsAndAllTogetherNoMore() throws Exception {
        stage.set(Setting.PALABRE_SMS_A_DAY, "50").set(Setting.PALABRE_SMS_A_DAY_TOTAL, "120");
        Quotas quotas = stage.get(Quotas.class);
        List<Callable<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String login = List.of("awa", "paul", "fatou").get(i % 3);
            asked.add(() -> quotas.take(Quota.TEXTS, login));
        }

        int taken = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(20)) {
            for (Future<Answer> answer : many.invokeAll(asked)) {
                taken += answer.get() == Answer.TAKEN ? 1 : 0;
            }
        }

        assertThat(taken).isEqualTo(120);
        assertThat(quotas.left(Quota.TEXTS, "awa")).isZero();
        quotas.giveBack(Quota.TEXTS, "awa");
        assertThat(quotas.take(Quota.TEXTS, "awa")).isEqualTo(Answer.TAKEN);
        assertThat(quotas.take(Quota.TEXTS, "awa")).isNotEqualTo(Answer.TAKEN);
    }
}
