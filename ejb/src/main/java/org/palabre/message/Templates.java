package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.shared.DomainException;

/**
 * Fills in the templates that are in force. A changed one that fails gives way to the default: no message is lost by
 * it.
 */
@ApplicationScoped
public class Templates {
    private static final System.Logger LOG = System.getLogger(Templates.class.getName());
    private final Set<String> complained = ConcurrentHashMap.newKeySet();
    private JpaTemplates changed;
    private TemplateEngine engine;

    protected Templates() {}

    @Inject
    Templates(JpaTemplates changed, TemplateEngine engine) {
        this.changed = changed;
        this.engine = engine;
    }

    /** One query, however many messages are written. */
    public Wording inForce() {
        Map<TemplateKey, Template> kept =
                changed.all().stream().collect(Collectors.toMap(Template::key, Function.identity()));
        return (key, values) -> kept.containsKey(key) ? rendered(kept.get(key), values) : byDefault(key, values);
    }

    private String rendered(Template template, Map<String, ?> values) {
        try {
            return engine.render(template.content(), values, template.key().part() == MessagePart.HTML);
        } catch (DomainException broken) {
            complain(template, broken);
            return byDefault(template.key(), values);
        }
    }

    private String byDefault(TemplateKey key, Map<String, ?> values) {
        return engine.render(DefaultTemplates.of(key), values, key.part() == MessagePart.HTML);
    }

    /** Once for each change: a thousand invitations are one broken template. */
    private void complain(Template template, DomainException broken) {
        if (complained.add(template.key() + " " + template.changedAt())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Template {0}, changed by {1}, does not work; the default is sent: {2}",
                    template.key(),
                    template.changedBy(),
                    broken.problems());
        }
    }
}
