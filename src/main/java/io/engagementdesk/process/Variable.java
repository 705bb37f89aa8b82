package io.engagementdesk.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed process variable: a fact that a gateway, timer or decision of one model reads.
 *
 * @param name the variable's name in the model
 * @param type String, Boolean, Long or Date; money as cents, enums by name
 */
public record Variable<T>(String name, Class<T> type) {

    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
