package io.engagementdesk.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** Values as the engine's own forms send them, so that listeners need not know through which door they came. */
final class EngineValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineValues() {}

    static Map<String, Object> of(Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        values.replaceAll((name, value) -> value instanceof Collection<?> list ? json(list) : value);
        return values;
    }

    private static Object json(Collection<?> list) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(list)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
