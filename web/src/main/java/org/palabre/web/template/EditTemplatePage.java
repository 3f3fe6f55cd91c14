package org.palabre.web.template;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.message.MessagePart;
import org.palabre.message.Occasion;
import org.palabre.message.TemplateDesk;
import org.palabre.message.TemplateKey;
import org.palabre.message.TemplateVariable;
import org.palabre.message.TemplateView;
import org.palabre.shared.DomainException;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;

/** One template: written, tried, kept, or put back to the default. */
@Named("editTemplate")
@ViewScoped
public class EditTemplatePage implements Serializable {
    @Inject
    TemplateDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private String occasion;
    private String language;
    private String part;
    private TemplateKey key;
    private transient TemplateView kept;
    private String seen;
    private String content;
    private transient String shown;

    /** @throws DomainException for a template that does not exist */
    public void enter() {
        try {
            key = new TemplateKey(Occasion.valueOf(occasion), language, MessagePart.valueOf(part));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw DomainException.of("refused.unknownTemplate");
        }
        kept = desk.get(key, user.actor());
        seen = kept.content();
        content = seen;
        shown = desk.check(key, content, user.actor());
    }

    /** What does not work shows its faults and nothing else. */
    public void check() {
        shown = null;
        shown = desk.check(key, content, user.actor());
    }

    /**
     * Where another operator was faster, nothing is kept: what that one wrote is overwritten only by saving once more.
     */
    public void save() {
        check();
        try {
            kept = desk.change(key, seen, content, user.actor());
            seen = content;
        } catch (DomainException refused) {
            kept = null;
            seen = getKept().content();
            throw refused;
        }
        messages.done("template.edit.saved");
    }

    public void reset() {
        kept = desk.reset(key, user.actor());
        seen = kept.content();
        content = seen;
        check();
        messages.done("template.edit.wasReset");
    }

    /** As it is in force, whatever was typed since. */
    public TemplateView getKept() {
        if (kept == null) {
            kept = desk.get(key, user.actor());
        }
        return kept;
    }

    public List<TemplateVariable> getVariables() {
        return desk.variables(key, user.actor());
    }

    /** As it stands in a template. */
    public String tag(TemplateVariable variable) {
        String name = variable.name();
        return switch (variable.kind()) {
            case TEXT -> "{{" + name + "}}";
            case FLAG, LIST -> "{{#" + name + "}}{{/" + name + "}}";
        };
    }

    /** What a message would look like; null when what was typed does not work. */
    public String getShown() {
        return shown;
    }

    public boolean isPage() {
        return key.part() == MessagePart.HTML;
    }

    /** Whether it is a single line. */
    public boolean isLine() {
        return key.part() == MessagePart.SUBJECT;
    }

    public TemplateKey getKey() {
        return key;
    }

    public String getContent() {
        return content;
    }

    /** Browsers send line ends that no template had. */
    public void setContent(String content) {
        this.content = content == null ? "" : content.replace("\r\n", "\n");
    }

    public String getOccasion() {
        return occasion;
    }

    public void setOccasion(String occasion) {
        this.occasion = occasion;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
