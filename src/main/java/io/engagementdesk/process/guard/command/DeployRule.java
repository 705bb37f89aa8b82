package io.engagementdesk.process.guard.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** What is deployed at a door keeps its place among the other models: the last deployment's files complete it. */
@Component
class DeployRule implements CommandRule {

    private static final Pattern KNOWN = Pattern.compile("[\\w./-]+\\.(bpmn|dmn|form)");

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof DeployCmd;
    }

    @Override
    public void before(Command<?> command) {
        var builder = Inside.of(command, "deploymentBuilder", DeploymentBuilderImpl.class);
        Map<String, ResourceEntity> sent = builder.getDeployment().getResources();
        if (sent == null
                || !sent.keySet().stream().allMatch(name -> KNOWN.matcher(name).matches())) {
            throw new BadUserRequestException("Only .bpmn, .dmn and .form files are deployed.");
        }
        Map<String, ResourceEntity> complete = new LinkedHashMap<>(last());
        sent.values().forEach(file -> put(complete, file));
        sent.clear();
        sent.putAll(complete);
    }

    /** A file is known by its name, whatever folder it was sent from. */
    private static void put(Map<String, ResourceEntity> files, ResourceEntity file) {
        String bare = bare(file.getName());
        Optional<String> present =
                files.keySet().stream().filter(name -> bare(name).equals(bare)).findFirst();
        file.setName(present.orElse(file.getName()));
        files.put(file.getName(), file);
    }

    private static Map<String, ResourceEntity> last() {
        var context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            Map<String, ResourceEntity> files = new LinkedHashMap<>();
            newest().forEach(deployment -> context.getResourceManager()
                    .findResourcesByDeploymentId(deployment.getId())
                    .forEach(file -> files.put(file.getName(), copy(file))));
            return files;
        });
    }

    private static List<Deployment> newest() {
        return Context.getProcessEngineConfiguration()
                .getRepositoryService()
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
    }

    private static ResourceEntity copy(ResourceEntity file) {
        ResourceEntity copy = new ResourceEntity();
        copy.setName(file.getName());
        copy.setBytes(file.getBytes());
        return copy;
    }

    private static String bare(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
