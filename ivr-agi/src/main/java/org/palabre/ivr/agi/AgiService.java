package org.palabre.ivr.agi;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.palabre.admission.Door;
import org.palabre.conference.Reception;
import org.palabre.ivr.callflow.AccessNumbers;
import org.palabre.ivr.callflow.CreateFlow;
import org.palabre.ivr.callflow.JoinFlow;
import org.palabre.shared.Settings;

/** The FastAGI server's life inside the application server. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class AgiService {
    private static final System.Logger LOG = System.getLogger(AgiService.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Door door;

    @Inject
    private Reception reception;

    @Inject
    private Settings productSettings;

    @Inject
    private AgiSettings settings;

    @Inject
    private AccessNumbers accessNumbers;

    @Inject
    private ShownNumber shownNumber;

    @Inject
    private Clock clock;

    @Inject
    private CallFlowsPart health;

    private CallThreads callThreads;
    private AgiServer server;

    @PostConstruct
    void start() {
        callThreads = new CallThreads(threads);
        var script = new CallScript(
                new JoinFlow(
                        door, new CreateFlow(reception, productSettings.zone()), accessNumbers, productSettings.zone()),
                shownNumber,
                callThreads,
                clock);
        try {
            server = new AgiServer(settings, script, callThreads);
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "cannot listen on " + settings.address() + ":" + settings.port() + " (PALABRE_AGI_PORT)", taken);
        }
        threads.newThread(this::serve).start();
    }

    private void serve() {
        try {
            health.serving(true);
            server.startup();
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.ERROR, "the FastAGI server stopped", failure);
        } finally {
            health.serving(false);
        }
    }

    @PreDestroy
    void stop() {
        server.shutdown();
        callThreads.close();
    }
}
