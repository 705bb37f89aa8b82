package io.engagementdesk.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

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

    /** For a gateway that is reached in the same transaction: known until then and never stored. */
    public void pass(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }
}
