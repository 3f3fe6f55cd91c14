package org.palabre.web.language;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A date and time in a form, see {@link TypedTime}. */
@FacesConverter(value = "dateTime", managed = true)
public class DateTimeConverter implements Converter<LocalDateTime> {
    @Inject
    Viewer viewer;

    @Inject
    ServerTime time;

    @Override
    public LocalDateTime getAsObject(FacesContext faces, UIComponent field, String typed) {
        return TypedField.read(
                typed,
                faces,
                "wrong.typedDateTime",
                () -> TypedTime.dateTime(typed, LocalDate.ofInstant(time.now(), viewer.getZone())));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDateTime value) {
        return value == null ? "" : TypedField.written(value, faces, "format.input");
    }
}
