package org.palabre.web.conference;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * A conference in a form, as {@code number|name}. The name only comes back to the same screen; whose conference it is,
 * is the desk's to check.
 */
@FacesConverter(forClass = ConferenceChoice.class)
public class ConferenceChoiceConverter implements Converter<ConferenceChoice> {
    @Override
    public ConferenceChoice getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        int bar = value.indexOf('|');
        return bar < 0
                ? new ConferenceChoice(value, value)
                : new ConferenceChoice(value.substring(0, bar), value.substring(bar + 1));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, ConferenceChoice choice) {
        return choice == null ? "" : choice.number() + "|" + choice.name();
    }
}
