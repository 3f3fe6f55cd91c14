package org.palabre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.shared.ServiceUnavailable.Part;

class OutageLogTest {
    private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord one) {
            records.add(one);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        OutageLog.back(Part.DATABASE);
        LOG.addHandler(reader);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(reader);
        OutageLog.back(Part.DATABASE);
    }

    @Test
    void tenThousandFailuresOfOneOutageShouldBeOneLineAndOneMoreWhenItIsOver() {
        IntStream.range(0, 10_000)
                .forEach(n -> assertThat(OutageLog.tells(away())).isTrue());
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().getThrown()).as("no stack").isNull();

        IntStream.range(0, 1000).forEach(n -> OutageLog.back(Part.DATABASE));
        assertThat(records).hasSize(2);

        OutageLog.tells(away());
        assertThat(records).as("the next outage").hasSize(3);
    }

    @Test
    void aTimersWorkShouldTellAnOutageAndThrowWhatIsNone() {
        OutageLog.logged(() -> {
            throw away();
        });
        assertThat(records).hasSize(1);

        var fault = new IllegalStateException("a fault of ours");
        assertThatThrownBy(() -> OutageLog.logged(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    private static RuntimeException away() {
        return new RuntimeException("wrapped", new SQLException("FATAL:\nterminating", "57P01"));
    }
}
