package org.palabre.ivr.ami;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;

/** The link's life inside the application server. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SwitchService {
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private AsteriskSwitch asteriskSwitch;

    @PostConstruct
    void start() {
        asteriskSwitch.start(threads);
    }

    @PreDestroy
    void stop() {
        asteriskSwitch.stop();
    }
}
