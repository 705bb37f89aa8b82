package io.engagementdesk.process;

import java.util.Map;

/** What a task's form shows beside its fields: added when the form's variables are read, never stored. */
public interface TaskFacts {

    /**
     * @param task the task's id in the engine
     * @param engagement the number of its engagement; null where the model has none
     * @return texts and option lists by the names that the form uses
     */
    Map<String, Object> of(String task, String engagement);
}
