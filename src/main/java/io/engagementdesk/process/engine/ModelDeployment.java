package io.engagementdesk.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys models, tables and forms as one deployment with stable names; an unchanged set deploys nothing. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    static final String NAME = "engagement-desk";

    private final RepositoryService engine;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService engine, ResourcePatternResolver resources) {
        this.engine = engine;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = engine.createDeployment().name(NAME).enableDuplicateFiltering(false);
        files().forEach((name, file) -> add(deployment, name, file));
        deployment.deploy();
    }

    private Map<String, Resource> files() {
        Map<String, Resource> files = new LinkedHashMap<>();
        for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form"}) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource file : found("classpath*:" + pattern)) {
                files.putIfAbsent(folder + file.getFilename(), file);
            }
        }
        return files;
    }

    private Resource[] found(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(name, new java.io.ByteArrayInputStream(content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
