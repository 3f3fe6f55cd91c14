package org.palabre.shared.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;

/** Counters in the database, one for each kind, person and day. The last month is kept. */
@ApplicationScoped
class JpaDailyUse {
    private EntityManager entities;

    protected JpaDailyUse() {}

    @Inject
    JpaDailyUse(EntityManager entities) {
        this.entities = entities;
    }

    /** One statement decides, so that many at once never take one too many. */
    boolean take(String kind, String who, LocalDate day, int most) {
        int begun = query(
                        "insert into daily_use (kind, who, on_day, used) values (?1, ?2, ?3, 0) on conflict do nothing")
                .setParameter(1, kind)
                .setParameter(2, who)
                .setParameter(3, day)
                .executeUpdate();
        if (begun == 1) {
            query("delete from daily_use where on_day < ?1")
                    .setParameter(1, day.minusDays(31))
                    .executeUpdate();
        }
        return query("update daily_use set used = used + 1 where kind = ?1 and who = ?2 and on_day = ?3 and used < ?4")
                        .setParameter(1, kind)
                        .setParameter(2, who)
                        .setParameter(3, day)
                        .setParameter(4, most)
                        .executeUpdate()
                == 1;
    }

    void giveBack(String kind, String who, LocalDate day) {
        query("update daily_use set used = used - 1 where kind = ?1 and who = ?2 and on_day = ?3 and used > 0")
                .setParameter(1, kind)
                .setParameter(2, who)
                .setParameter(3, day)
                .executeUpdate();
    }

    int used(String kind, String who, LocalDate day) {
        return query("select used from daily_use where kind = ?1 and who = ?2 and on_day = ?3")
                .setParameter(1, kind)
                .setParameter(2, who)
                .setParameter(3, day)
                .getResultStream()
                .mapToInt(used -> ((Number) used).intValue())
                .findFirst()
                .orElse(0);
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }
}
