package org.palabre.ivr.ami;

import java.util.Optional;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/** The switch's answer to an order. */
record AmiAnswer(ManagerResponse response) {
    /** Why it did not take the order; mostly because the leg or room is gone. */
    Optional<String> refusal() {
        return response instanceof ManagerError ? Optional.of(String.valueOf(response.getMessage())) : Optional.empty();
    }

    boolean forbidden() {
        return refusal().filter(why -> why.contains("Permission denied")).isPresent();
    }
}
