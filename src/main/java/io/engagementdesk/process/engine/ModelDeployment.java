package io.engagementdesk.process.engine;

import io.engagementdesk.process.LiveModels;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms as one deployment with stable names; an unchanged set deploys nothing, and what was
 * changed at a door since is left as it is.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    static final String NAME = "engagement-desk";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService engine;
    private final ModelFiles files;
    private final ReleasedFiles released;
    private final LiveModels live;

    ModelDeployment(RepositoryService engine, ModelFiles files, ReleasedFiles released, LiveModels live) {
        this.engine = engine;
        this.files = files;
        this.released = released;
        this.live = live;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> present = present();
        ModelMerge merge = ModelMerge.of(before(present), present, files.read());
        if (!digests(merge.wanted()).equals(digests(present))) {
            deploy(merge.wanted());
        }
        released.remember(merge.released());
        live.report(merge.conflicts());
        merge.conflicts()
                .forEach(name -> LOG.warn("{} is left as it was changed at a door; this release changes it too", name));
    }

    /** A database that has never been told takes what stands for the release before. */
    private Map<String, String> before(Map<String, byte[]> present) {
        Map<String, String> known = released.all();
        return known.isEmpty() ? digests(present) : known;
    }

    private Map<String, byte[]> present() {
        Map<String, byte[]> present = new TreeMap<>();
        engine.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1).stream()
                .flatMap(newest -> engine.getDeploymentResources(newest.getId()).stream())
                .forEach(file -> present.put(file.getName(), file.getBytes()));
        return present;
    }

    private static Map<String, String> digests(Map<String, byte[]> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, content) -> digests.put(name, ModelMerge.digest(content)));
        return digests;
    }

    /** Of two nodes that start together, the second finds its set deployed. */
    private void deploy(Map<String, byte[]> wanted) {
        DeploymentBuilder deployment = engine.createDeployment().name(NAME).enableDuplicateFiltering(false);
        wanted.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
