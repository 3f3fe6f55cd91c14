package org.palabre.message;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A template that an operator changed (S114); without one, the default that is shipped is used. */
@Entity
@Table(name = "message_template")
class Template {
    @EmbeddedId
    private TemplateKey key;

    private String content;
    private String changedBy;
    private Instant changedAt;

    protected Template() {}

    Template(TemplateKey key, String content, String login, Instant now) {
        this.key = key;
        change(content, login, now);
    }

    final void change(String newContent, String login, Instant now) {
        content = newContent;
        changedBy = login;
        changedAt = now;
    }

    TemplateKey key() {
        return key;
    }

    String content() {
        return content;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
