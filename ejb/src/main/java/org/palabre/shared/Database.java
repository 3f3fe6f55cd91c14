package org.palabre.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to the Jpa classes, so that tests can build these with one of their own. */
@Dependent
class Database {
    @Produces
    @PersistenceContext(unitName = "palabre")
    private EntityManager entities;
}
