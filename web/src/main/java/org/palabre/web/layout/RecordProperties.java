package org.palabre.web.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets pages read records as they read beans: {@code #{c.number}}; an Optional is read as its value or null. Expression
 * Language 6 does both by itself, EL 5 of Jakarta EE 10 does not.
 */
public class RecordProperties extends ELResolver {
    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        return component(base, property.toString())
                .map(component -> {
                    context.setPropertyResolved(base, property);
                    return read(base, component);
                })
                .orElse(null);
    }

    private static Optional<RecordComponent> component(Object base, String name) {
        return Arrays.stream(base.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static Object read(Object base, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(base.getClass().getSimpleName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
