package org.palabre.web.language;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A date and time in a form, see {@link TypedTime}. */
@FacesConverter("dateTime")
public class DateTimeConverter implements Converter<LocalDateTime> {
    @Override
    public LocalDateTime getAsObject(FacesContext faces, UIComponent field, String typed) {
        return TypedField.read(typed, faces, "wrong.typedDateTime", () -> TypedTime.dateTime(typed, today(field)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDateTime value) {
        return value == null ? "" : TypedField.written(value, faces, "format.input");
    }

    /** In the zone that the field says, else the viewer's. */
    private static LocalDate today(UIComponent field) {
        var now = CDI.current().select(ServerTime.class).get().now();
        return field.getAttributes().get("zone") instanceof ZoneId zone
                ? LocalDate.ofInstant(now, zone)
                : LocalDate.ofInstant(
                        now, CDI.current().select(Viewer.class).get().getZone());
    }
}
