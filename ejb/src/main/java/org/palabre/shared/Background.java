package org.palabre.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.util.concurrent.ScheduledExecutorService;

/** The container's threads, for work that nobody waits for. */
@Dependent
class Background {
    @Produces
    @Resource
    private ManagedExecutorService executor;

    /** For what is done later; the work itself belongs on the other threads. */
    @Produces
    @Typed(ScheduledExecutorService.class)
    @Resource
    private ManagedScheduledExecutorService timer;
}
