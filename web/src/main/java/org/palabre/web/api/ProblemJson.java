package org.palabre.web.api;

import java.util.List;
import java.util.Optional;

/**
 * Why a request failed (RFC 9457).
 *
 * @param type {@code about:blank}: the status says the kind
 * @param title the kind, in the reader's language
 * @param detail what happened, in the reader's language
 * @param key the same for programs, such as {@code refused.full}; never translated
 * @param errors one for each field that is wrong
 * @param reference stands with the failure in the log; null for what was foreseen
 */
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String key,
        List<FieldJson> errors,
        Optional<String> reference) {
    /** What is wrong with one field. */
    public record FieldJson(String field, String key, String message) {}
}
