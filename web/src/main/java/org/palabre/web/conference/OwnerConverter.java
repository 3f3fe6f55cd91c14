package org.palabre.web.conference;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * An owner in a form, as {@code login|name}. The name only comes back to the same screen; whether the login exists is
 * the desk's to check.
 */
@FacesConverter(forClass = Owner.class)
public class OwnerConverter implements Converter<Owner> {
    @Override
    public Owner getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        int bar = value.indexOf('|');
        return bar < 0 ? new Owner(value, value) : new Owner(value.substring(0, bar), value.substring(bar + 1));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Owner owner) {
        return owner == null ? "" : owner.login() + "|" + owner.name();
    }
}
