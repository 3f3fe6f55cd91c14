package org.palabre.house;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** That the rule sees what it is there to see. */
class AskingWhileHoldingTest {
    interface Port {
        String ask();
    }

    interface Book {
        String look();
    }

    record AskingBook(Port port) implements Book {
        @Override
        public String look() {
            return later(port::ask);
        }

        private static String later(Supplier<String> answer) {
            return answer.get();
        }
    }

    record Happened() {}

    record AlsoHappened() {}

    static class Follower {
        private Port port;

        void at(@Observes Happened event) {
            port.ask();
        }

        void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlsoHappened event) {
            port.ask();
        }
    }

    @Stateless
    static class Desk {
        private Book book;
        private Port port;

        public String asks() {
            return book.look();
        }

        public List<String> asksInALambda() {
            return List.of("").stream().map(each -> each + port.ask()).toList();
        }

        public String asksNobody() {
            return "";
        }

        @TransactionAttribute(NOT_SUPPORTED)
        public String asksFirst() {
            return port.ask();
        }
    }

    @Stateless
    static class Firing {
        private Event<Happened> happened;

        public void fires() {
            happened.fire(new Happened());
        }
    }

    @Stateless
    static class FiringForLater {
        private Event<AlsoHappened> happened;

        public void fires() {
            happened.fire(new AlsoHappened());
        }
    }

    @Test
    void waysShouldBeThoseOfTransactionsAlone() {
        var classes = new ClassFileImporter()
                .importClasses(
                        Port.class,
                        Book.class,
                        AskingBook.class,
                        Happened.class,
                        AlsoHappened.class,
                        Follower.class,
                        Desk.class,
                        Firing.class,
                        FiringForLater.class);

        assertThat(new AskingWhileHolding(classes, Port.class).ways())
                .containsExactly(
                        "Desk.asks > AskingBook.look > Port.ask",
                        "Desk.asksInALambda > Port.ask",
                        "Firing.fires > Follower.at > Port.ask");
    }
}
