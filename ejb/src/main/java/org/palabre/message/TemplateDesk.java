package org.palabre.message;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;

/** The templates of messages, read and changed by operators (S114). */
@Stateless
public class TemplateDesk {
    private JpaTemplates changed;
    private TemplateTrial proof;
    private AuditTrail audit;
    private Clock clock;

    protected TemplateDesk() {}

    @Inject
    TemplateDesk(JpaTemplates changed, TemplateTrial proof, AuditTrail audit, Clock clock) {
        this.changed = changed;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /** All templates, as they are in force. */
    public List<TemplateView> list(Actor actor) {
        Rights.demandOperator(actor);
        Map<TemplateKey, Template> kept =
                changed.all().stream().collect(Collectors.toMap(Template::key, Function.identity()));
        return TemplateKey.all()
                .map(key -> kept.containsKey(key) ? TemplateView.of(kept.get(key)) : TemplateView.byDefault(key))
                .toList();
    }

    public TemplateView get(TemplateKey key, Actor actor) {
        Rights.demandOperator(actor);
        return changed.find(key).map(TemplateView::of).orElseGet(() -> TemplateView.byDefault(key));
    }

    /** The names that a template may use, in order; those of a list's entries behind it. */
    public List<TemplateVariable> variables(TemplateKey key, Actor actor) {
        Rights.demandOperator(actor);
        return proof.variables(key);
    }

    /**
     * What a message of this template would look like, with made-up facts.
     *
     * @return text, or a page whose pictures are within it
     * @throws DomainException with every fault, its line where there is one
     */
    public String check(TemplateKey key, String content, Actor actor) {
        Rights.demandOperator(actor);
        return proof.of(key, content);
    }

    /**
     * @param seen the content that was in force when its change began
     * @throws DomainException as {@link #check}: what does not work is not kept; and when another operator changed it
     *     meanwhile
     */
    public TemplateView change(TemplateKey key, String seen, String content, Actor actor) {
        Rights.demandOperator(actor);
        proof.of(key, content);
        Template template = changed.find(key).orElse(null);
        TemplateView now = template == null ? TemplateView.byDefault(key) : TemplateView.of(template);
        if (!now.content().equals(seen)) {
            throw DomainException.at("content", "refused.templateChanged");
        }
        if (template == null) {
            template = new Template(key, content, actor.login(), clock.instant());
            changed.add(template);
        } else {
            template.change(content, actor.login(), clock.instant());
        }
        audit.record(actor, "template.change", key.toString(), "");
        return TemplateView.of(template);
    }

    /** Back to the default that is shipped. */
    public TemplateView reset(TemplateKey key, Actor actor) {
        Rights.demandOperator(actor);
        changed.find(key).ifPresent(template -> {
            changed.remove(template);
            audit.record(actor, "template.reset", key.toString(), "");
        });
        return TemplateView.byDefault(key);
    }
}
