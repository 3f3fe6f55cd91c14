package org.palabre.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The container's threads, for work that nobody waits for. */
@Dependent
class Background {
    @Produces
    @Resource
    private ManagedExecutorService executor;
}
