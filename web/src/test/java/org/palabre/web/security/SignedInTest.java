package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.testing.FakeDirectory;

/** Two people at one browser. */
class SignedInTest {
    private final Map<String, Object> request = new HashMap<>();
    private Map<String, Object> session;
    private int ids;

    @Test
    void whoSignsInOverSomebodyElseShouldTakeNothingOver() {
        SignedIn.keep(request(), FakeDirectory.AWA);
        session.put("page", "of Awa");

        SignedIn.keep(request(), FakeDirectory.PAUL);

        assertThat(session).doesNotContainKey("page");
        assertThat(SignedIn.ofSession(request())).contains(FakeDirectory.PAUL);
        assertThat(SignedIn.ofRequest(request())).contains(FakeDirectory.PAUL);
    }

    @Test
    void whoSignsInAgainShouldKeepTheirPagesUnderANewId() {
        SignedIn.keep(request(), FakeDirectory.AWA);
        session.put("page", "of Awa");

        SignedIn.keep(request(), FakeDirectory.AWA);

        assertThat(session).containsEntry("page", "of Awa");
        assertThat(ids).isEqualTo(2);
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getSession" -> session(arguments == null || (boolean) arguments[0]);
            case "changeSessionId" -> "id " + ++ids;
            case "setAttribute" -> request.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> request.get(arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private HttpSession session(boolean create) {
        if (session == null && !create) {
            return null;
        }
        session = session == null ? new HashMap<>() : session;
        Map<String, Object> held = session;
        return proxy(HttpSession.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> held.get(arguments[0]);
            case "setAttribute" -> held.put((String) arguments[0], arguments[1]);
            case "getLastAccessedTime", "getCreationTime" -> 0L;
            case "invalidate" -> session = null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
