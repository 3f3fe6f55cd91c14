package org.palabre.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.preference.Choices;
import org.palabre.preference.PreferenceDesk;
import org.palabre.preference.Theme;
import org.palabre.shared.Actor;
import org.palabre.testing.FakeDirectory;

class ViewerTest {
    private static final Choices OF_AWA = new Choices("en", Theme.DARK, ZoneId.of("Africa/Dakar"));

    private final Map<String, Object> session = new HashMap<>(Map.of(Choices.class.getName(), OF_AWA));
    private final PreferenceDesk none = new PreferenceDesk() {
        @Override
        public Optional<Choices> find(Actor actor) {
            return Optional.empty();
        }
    };
    private final ServerDefaults defaults = new ServerDefaults() {
        @Override
        public ZoneId zone() {
            return ZoneId.of("UTC");
        }
    };

    /** The request in which somebody signs in has begun in the session of whoever was here before. */
    @Test
    void whoNeverChoseShouldNotReadAsSomebodyElseChose() {
        var viewer = new Viewer(none, defaults, request());
        assertThat(viewer.choices()).isEqualTo(OF_AWA);

        session.clear(); // it is another one now
        viewer.recall(FakeDirectory.PAUL.actingFrom("192.0.2.2"));

        assertThat(viewer.choices()).isEqualTo(new Choices("fr", Theme.AUTO, ZoneId.of("UTC")));
        assertThat(session).containsValue(viewer.choices());
    }

    private HttpServletRequest request() {
        HttpSession held = proxy(HttpSession.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> session.get(arguments[0]);
            case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return proxy(
                HttpServletRequest.class,
                (self, method, arguments) -> method.getName().equals("getSession") ? held : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
