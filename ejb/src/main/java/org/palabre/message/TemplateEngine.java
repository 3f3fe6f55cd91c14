package org.palabre.message;

import java.util.Map;
import java.util.Set;

/** Fills templates in. A template can only read what it is given; it runs no code and reads no files. */
public interface TemplateEngine {
    /** Bytes in UTF-8. */
    int LONGEST_TEMPLATE = 64 * 1024;

    /** Characters. */
    int LONGEST_RESULT = 256 * 1024;

    /**
     * @param values texts, flags, lists, and maps of these; an empty text is as good as false
     * @param html values are escaped
     * @throws org.palabre.shared.DomainException naming the line and the reason of a broken template, an unknown name,
     *     or what is too long
     */
    String render(String template, Map<String, ?> values, boolean html);

    /**
     * All names that it uses, also where they are not shown this time.
     *
     * @throws org.palabre.shared.DomainException as {@link #render}
     */
    Set<String> names(String template);
}
