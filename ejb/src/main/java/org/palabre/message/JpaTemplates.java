package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Changed templates in the database. */
@ApplicationScoped
class JpaTemplates {
    private EntityManager entities;

    protected JpaTemplates() {}

    @Inject
    JpaTemplates(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Template> find(TemplateKey key) {
        return Optional.ofNullable(entities.find(Template.class, key));
    }

    List<Template> all() {
        return entities.createQuery("select t from Template t", Template.class).getResultList();
    }

    void add(Template template) {
        entities.persist(template);
    }

    void remove(Template template) {
        entities.remove(template);
    }
}
