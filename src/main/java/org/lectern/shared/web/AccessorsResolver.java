package org.lectern.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a page read {@code #{row.title}} from the accessor {@code title()} of a record or an entity. The expression
 * language of this platform knows {@code getTitle()} only. Nothing can be written this way.
 */
public class AccessorsResolver extends ELResolver {

    private final Map<Class<?>, Map<String, Optional<Method>>> known = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null
                || !(property instanceof String name)
                || !base.getClass().getName().startsWith("org.lectern.")) {
            return null;
        }
        Optional<Method> accessor = known.computeIfAbsent(base.getClass(), type -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, wanted -> accessor(base.getClass(), wanted));
        if (accessor.isEmpty()) {
            return null;
        }
        try {
            Object value = accessor.get().invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        if (Map.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        try {
            Method method = type.getMethod(name);
            return method.getReturnType() == void.class || !method.trySetAccessible()
                    ? Optional.empty()
                    : Optional.of(method);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Accessors read.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
