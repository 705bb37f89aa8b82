package io.engagementdesk.process.thrift;

import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/** The asynchronous places of the models, asked for with every job; who changes one reads it. */
class CalmJobDefinitions extends JobDefinitionManager {

    private final KnownDefinitions known;

    CalmJobDefinitions(KnownDefinitions known) {
        this.known = known;
    }

    @Override
    public JobDefinitionEntity findById(String id) {
        boolean changes = Context.getCommandInvocationContext().getCommand() instanceof SetJobDefinitionPriorityCmd;
        return changes ? super.findById(id) : known.find("job " + id, () -> super.findById(id));
    }
}
