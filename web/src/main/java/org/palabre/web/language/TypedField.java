package org.palabre.web.language;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Supplier;

/** What the converters of typed dates share: how a wrong one is told at its field. */
final class TypedField {
    private TypedField() {}

    /** @param otherwise key of what is said when it is not written as such */
    static <T> T read(String typed, FacesContext faces, String otherwise, Supplier<Optional<T>> parsed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return parsed.get().orElseThrow(() -> wrong(otherwise, faces));
        } catch (DateTimeException e) {
            throw wrong("wrong.noSuchDay", faces);
        }
    }

    static String written(TemporalAccessor value, FacesContext faces, String pattern) {
        return DateTimeFormatter.ofPattern(texts(faces).of(pattern)).format(value);
    }

    private static ConverterException wrong(String key, FacesContext faces) {
        return new ConverterException(
                new FacesMessage(FacesMessage.SEVERITY_ERROR, texts(faces).of(key), null));
    }

    private static Texts texts(FacesContext faces) {
        return Texts.in(faces.getViewRoot().getLocale());
    }
}
