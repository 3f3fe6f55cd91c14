package org.palabre.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A template as its page shows it.
 *
 * @param content in force
 * @param change who changed it last and when; empty while it is the default
 */
public record TemplateView(TemplateKey key, String content, Optional<Change> change) {
    public record Change(String login, Instant at) {}

    static TemplateView of(Template template) {
        return new TemplateView(
                template.key(),
                template.content(),
                Optional.of(new Change(template.changedBy(), template.changedAt())));
    }

    static TemplateView byDefault(TemplateKey key) {
        return new TemplateView(key, DefaultTemplates.of(key), Optional.empty());
    }
}
