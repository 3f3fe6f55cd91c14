package org.palabre.usecase;

import java.util.function.BiFunction;
import org.palabre.shared.Actor;

/**
 * One public method of a desk.
 *
 * @param use does it with a new thing of Awa's, and says what came of it
 */
record UseCase(Class<?> desk, String method, Who who, BiFunction<Things, Actor, Object> use) {
    @Override
    public String toString() {
        return desk.getSimpleName() + "." + method + ": " + who;
    }
}
