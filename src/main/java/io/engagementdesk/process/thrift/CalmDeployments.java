package io.engagementdesk.process.thrift;

import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The engine's models and tables, without asking the database in every command whether they are still the same. */
class CalmDeployments extends DeploymentCache {

    private final KnownDefinitions known;

    CalmDeployments(CacheFactory factory, int capacity, KnownDefinitions known) {
        super(factory, capacity);
        this.known = known;
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        return known.find("process " + id, () -> super.findDeployedProcessDefinitionById(id));
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionByDeploymentAndKey(String deployment, String key) {
        return known.find(
                "process " + key + " in " + deployment,
                () -> super.findDeployedProcessDefinitionByDeploymentAndKey(deployment, key));
    }

    @Override
    public DecisionDefinition findDeployedLatestDecisionDefinitionByKey(String key) {
        return known.find("table " + key, () -> super.findDeployedLatestDecisionDefinitionByKey(key));
    }

    @Override
    public void addProcessDefinition(ProcessDefinitionEntity definition) {
        super.addProcessDefinition(definition);
        known.forget();
    }

    @Override
    public void addDecisionDefinition(DecisionDefinitionEntity definition) {
        super.addDecisionDefinition(definition);
        known.forget();
    }

    @Override
    public void removeProcessDefinition(String id) {
        super.removeProcessDefinition(id);
        known.forget();
    }

    @Override
    public void removeDecisionDefinition(String id) {
        super.removeDecisionDefinition(id);
        known.forget();
    }
}
