package org.palabre.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palabre.shared.Actor;

/** The table of a few desks: who may do what. */
abstract class UseCases {
    private static final String DONE = "done";
    private final List<UseCase> all = new ArrayList<>();

    final List<UseCase> all() {
        return List.copyOf(all);
    }

    /** The use cases of one desk. */
    final class Of<D> {
        private final Class<D> desk;

        private Of(Class<D> desk) {
            this.desk = desk;
        }

        interface Asked<D> {
            Object by(D desk, Things things, Actor actor);
        }

        interface Done<D> {
            void by(D desk, Things things, Actor actor);
        }

        Of<D> may(Who who, String method, Asked<D> use) {
            all.add(new UseCase(desk, method, who, (things, actor) -> use.by(things.get(desk), things, actor)));
            return this;
        }

        /** What gives nothing back. */
        Of<D> does(Who who, String method, Done<D> use) {
            return may(who, method, (it, things, actor) -> {
                use.by(it, things, actor);
                return DONE;
            });
        }

        /** Says nothing of anybody's, and is not asked by anybody: it has no actor. */
        Of<D> openly(String... methods) {
            for (String method : Set.of(methods)) {
                all.add(new UseCase(desk, method, Who.EVERYBODY, (things, actor) -> DONE));
            }
            return this;
        }
    }

    final <D> Of<D> of(Class<D> desk) {
        return new Of<>(desk);
    }
}
