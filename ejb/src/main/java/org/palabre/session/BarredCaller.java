package org.palabre.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;

/** A number that was ejected from a session and stays out of it (P18). */
@Entity
@IdClass(BarredCaller.Key.class)
class BarredCaller {
    /** Composite key. */
    static class Key {
        private Long sessionId;
        private String caller;

        protected Key() {}

        Key(Long sessionId, String caller) {
            this.sessionId = sessionId;
            this.caller = caller;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && sessionId.equals(that.sessionId) && caller.equals(that.caller);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, caller);
        }
    }

    @Id
    private Long sessionId;

    @Id
    private String caller;

    protected BarredCaller() {}

    BarredCaller(Long sessionId, String caller) {
        this.sessionId = sessionId;
        this.caller = caller;
    }
}
