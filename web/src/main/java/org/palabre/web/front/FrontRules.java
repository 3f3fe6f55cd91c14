package org.palabre.web.front;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.atomic.AtomicReference;
import org.palabre.shared.Settings;

/** Gives the handlers in front their rules: they are there before anything can be injected, and asked after this. */
@WebListener
public class FrontRules implements ServletContextListener {
    static final String RULES = FrontRules.class.getName();
    private static final String RETIRED = "PALABRE_PROXY";

    @Inject
    Settings settings;

    @Override
    @SuppressWarnings("unchecked")
    public void contextInitialized(ServletContextEvent event) {
        if (System.getenv(RETIRED) != null || System.getProperty(RETIRED) != null) {
            throw new IllegalStateException(
                    RETIRED + " is no more, as it believed everybody: remove it, and name the proxies in "
                            + "PALABRE_PROXIES, such as 192.0.2.7 or 10.0.0.0/8");
        }
        ((AtomicReference<Rules>) event.getServletContext().getAttribute(RULES)).set(Rules.of(settings));
    }
}
