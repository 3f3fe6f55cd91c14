package org.palabre.adapter.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/** Templates by their text, each read once as long as it is in use: to read one takes longer than to fill it in. */
final class CompiledTemplates {
    /** More than there are templates in all languages; tries of an operator push each other out. */
    private static final int MOST = 256;

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly());

    private final Map<String, Template> templates = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Template> eldest) {
            return size() > MOST;
        }
    };

    /** @throws com.samskivert.mustache.MustacheException when it is none */
    Template of(String text) {
        synchronized (templates) {
            return templates.computeIfAbsent(text, COMPILER::compile);
        }
    }
}
