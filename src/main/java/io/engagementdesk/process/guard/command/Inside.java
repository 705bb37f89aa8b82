package io.engagementdesk.process.guard.command;

import java.lang.reflect.Field;
import org.springframework.util.ReflectionUtils;

/** Reads what a command of the engine keeps to itself. */
public final class Inside {

    private Inside() {}

    public static <T> T of(Object command, String name, Class<T> type) {
        Field field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            throw new IllegalStateException(command.getClass() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return type.cast(ReflectionUtils.getField(field, command));
    }
}
