package org.palabre.adapter.mustache;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.message.TemplateEngine;
import org.palabre.shared.DomainException;

/** Mustache: variables, sections, lists. */
@ApplicationScoped
public class MustacheTemplates implements TemplateEngine {
    private static final Pattern LINE = Pattern.compile("(?:@|on) line (\\d+)$");
    private final CompiledTemplates compiled = new CompiledTemplates();

    @Override
    public String render(String template, Map<String, ?> values, boolean html) {
        return guarded(() -> {
            var out = new BoundedText(LONGEST_RESULT);
            compiled(template).execute(new TemplateValues(html).of(values), out);
            return out.toString();
        });
    }

    @Override
    public Set<String> names(String template) {
        return guarded(() -> {
            var used = new NamesUsed();
            compiled(template).visit(used);
            if (used.unfinished()) {
                throw wrong("wrong.template.unfinished");
            }
            return used.names();
        });
    }

    /** The library's failures, as the one who wrote the template can mend them. */
    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutputTooLong e) {
            throw wrong("wrong.template.resultTooLong", LONGEST_RESULT / 1024);
        } catch (UnsupportedOperationException noLoader) {
            throw wrong("wrong.template.include");
        } catch (StackOverflowError e) {
            throw wrong("wrong.template.nested");
        } catch (MustacheException | IndexOutOfBoundsException e) {
            throw broken(e);
        }
    }

    private Template compiled(String template) {
        if (template.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEMPLATE) {
            throw wrong("wrong.template.tooLong", LONGEST_TEMPLATE / 1024);
        }
        return compiled.of(template);
    }

    /**
     * The library tells the line in its message only; for a tag without a name, as {{}} or {{..}}, it tells nothing.
     */
    private static DomainException broken(RuntimeException e) {
        String reason = e instanceof MustacheException ? String.valueOf(e.getMessage()) : "{{}}";
        Matcher line = LINE.matcher(reason);
        return line.find()
                ? wrong(
                        "wrong.template.line",
                        Integer.parseInt(line.group(1)),
                        reason.substring(0, line.start()).strip())
                : wrong("wrong.template", reason);
    }

    private static DomainException wrong(String key, Object... arguments) {
        return DomainException.at("content", key, arguments);
    }
}
