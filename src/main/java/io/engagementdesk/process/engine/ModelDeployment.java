package io.engagementdesk.process.engine;

import io.engagementdesk.process.LiveModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentQuery;
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
    static final String RELEASE = "release";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService engine;
    private final ModelFiles files;
    private final LiveModels live;

    ModelDeployment(RepositoryService engine, ModelFiles files, LiveModels live) {
        this.engine = engine;
        this.files = files;
        this.live = live;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> release = files.read();
        Optional<Deployment> newest = newest(engine.createDeploymentQuery());
        if (newest.isEmpty() || RELEASE.equals(newest.get().getSource())) {
            deploy(release);
        } else {
            leave(release);
        }
    }

    private void deploy(Map<String, byte[]> release) {
        DeploymentBuilder deployment =
                engine.createDeployment().name(NAME).source(RELEASE).enableDuplicateFiltering(false);
        release.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    /** Somebody has deployed at a door since: what this release changes as well is for a person to bring together. */
    private void leave(Map<String, byte[]> release) {
        Optional<Deployment> before = newest(engine.createDeploymentQuery().deploymentSource(RELEASE));
        List<String> changed = release.keySet().stream()
                .filter(name -> before.isEmpty() || !same(before.get(), name, release.get(name)))
                .toList();
        live.report(changed);
        changed.forEach(name -> LOG.warn("{} was not deployed: models were changed at a door since", name));
    }

    private boolean same(Deployment deployment, String name, byte[] content) {
        if (!engine.getDeploymentResourceNames(deployment.getId()).contains(name)) {
            return false;
        }
        try (InputStream before = engine.getResourceAsStream(deployment.getId(), name)) {
            return Arrays.equals(before.readAllBytes(), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Deployment> newest(DeploymentQuery query) {
        return query.orderByDeploymentTime().desc().listPage(0, 1).stream().findFirst();
    }
}
