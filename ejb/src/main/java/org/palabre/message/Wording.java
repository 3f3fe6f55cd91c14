package org.palabre.message;

import java.util.Map;

/** The templates that were in force at a moment, for all messages of a notice. */
@FunctionalInterface
public interface Wording {
    /** A changed template that fails gives way to the default. */
    String render(TemplateKey key, Map<String, ?> values);
}
