package org.palabre.web.contact;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.Suggestion.Source;

/**
 * A suggestion in a form, as {@code source;people;language;address;name}. It only comes back to the same screen; whom
 * one may reach by it, and whose group it is, are the desks' to check.
 */
@FacesConverter("suggestion")
public class SuggestionConverter implements Converter<Suggestion> {
    private static final Pattern WRITTEN =
            Pattern.compile("(GROUP;\\d{1,9};;\\d{1,18}|(CONTACT|DIRECTORY);1;(fr|en)?;[^;]+);(?s:.*)");

    @Override
    public Suggestion getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return read(value).orElseThrow(() -> new ConverterException(value));
    }

    static Optional<Suggestion> read(String value) {
        if (!WRITTEN.matcher(value).matches()) {
            return Optional.empty();
        }
        String[] parts = value.split(";", 5);
        return Optional.of(
                new Suggestion(Source.valueOf(parts[0]), parts[4], parts[3], parts[2], Long.parseLong(parts[1])));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Suggestion one) {
        return one == null ? "" : write(one);
    }

    static String write(Suggestion one) {
        return String.join(
                ";", one.source().name(), Long.toString(one.people()), one.language(), one.address(), one.name());
    }
}
