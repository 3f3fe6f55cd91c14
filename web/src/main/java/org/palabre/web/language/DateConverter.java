package org.palabre.web.language;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** A date in a form, see {@link TypedTime}. */
@FacesConverter("date")
public class DateConverter implements Converter<LocalDate> {
    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent field, String typed) {
        return TypedField.read(typed, faces, "wrong.typedDate", () -> TypedTime.date(typed));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDate value) {
        return value == null ? "" : TypedField.written(value, faces, "format.date");
    }
}
