package io.engagementdesk.process.thrift;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.task.Task;

/** Answers for the history of tasks, which {@link InstancesOnly} does not keep: whoever comments on a task asks for it. */
class OpenTasks extends HistoricTaskInstanceManager {

    /** By id, those open tasks that the caller may read. */
    @Override
    public List<HistoricTaskInstance> findHistoricTaskInstancesByQueryCriteria(
            HistoricTaskInstanceQueryImpl query, Page page) {
        return query.getTaskId() == null
                ? super.findHistoricTaskInstancesByQueryCriteria(query, page)
                : open(query.getTaskId());
    }

    private List<HistoricTaskInstance> open(String id) {
        TaskQueryImpl query = new TaskQueryImpl();
        query.taskId(id);
        return getTaskManager().findTasksByQueryCriteria(query).stream()
                .map(OpenTasks::known)
                .toList();
    }

    private static HistoricTaskInstance known(Task task) {
        HistoricTaskInstanceEntity known = new HistoricTaskInstanceEntity();
        known.setId(task.getId());
        known.setTaskId(task.getId());
        known.setProcessInstanceId(task.getProcessInstanceId());
        return known;
    }
}
