package io.engagementdesk.process.thrift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/** Reads the few executions of an instance at once and once a command; the engine reads one, then all, then its parent. */
class WholeInstances extends ExecutionManager {

    private static final String WITH_THE_OTHERS = "select * from ACT_RU_EXECUTION where PROC_INST_ID_ ="
            + " (select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ = #{id})";

    private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String id) {
        ExecutionEntity known = id == null ? null : getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
        return known == null && id != null ? withTheOthers(id) : super.findExecutionById(id);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        return read.computeIfAbsent(instance, super::findExecutionsByProcessInstanceId);
    }

    @SuppressWarnings("unchecked")
    private ExecutionEntity withTheOthers(String id) {
        List<ExecutionEntity> all = getDbEntityManager()
                .selectListWithRawParameter(
                        "selectExecutionByNativeQuery", Map.of("sql", WITH_THE_OTHERS, "id", id), 0, Integer.MAX_VALUE);
        all.stream().findFirst().ifPresent(one -> read.put(one.getProcessInstanceId(), all));
        return all.stream().filter(one -> id.equals(one.getId())).findFirst().orElse(null);
    }
}
