package io.engagementdesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Service;

/** The models that a business key has run through, with where their tokens are; for readers whose right is checked at the door. */
@Service
public class Models {

    /**
     * One run of a model.
     *
     * @param definition the version of the model, for {@link #xml}
     * @param here the ids of the activities at which it waits or works
     */
    public record Run(
            String name, String definition, Instant began, boolean running, Set<String> here, List<Step> steps) {}

    /** An activity that was entered; it is still at work where it has no end. */
    public record Step(String id, String name, String type, Instant began, Optional<Instant> ended) {}

    private final ProcessEngine engine;

    Models(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Every run with this business key, oldest first. */
    public List<Run> of(String businessKey) {
        return unrestricted(() -> engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::run)
                .toList());
    }

    /** The model as it was deployed. */
    public String xml(String definition) {
        return unrestricted(() -> read(engine.getRepositoryService().getProcessModel(definition)));
    }

    private Run run(HistoricProcessInstance instance) {
        boolean running = instance.getEndTime() == null;
        return new Run(
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey()),
                instance.getProcessDefinitionId(),
                instance.getStartTime().toInstant(),
                running,
                running ? here(instance.getId()) : Set.of(),
                steps(instance.getId()));
    }

    private List<Step> steps(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(Models::step)
                .toList();
    }

    private static Step step(HistoricActivityInstance step) {
        return new Step(
                step.getActivityId(),
                Optional.ofNullable(step.getActivityName()).orElse(""),
                step.getActivityType(),
                step.getStartTime().toInstant(),
                Optional.ofNullable(step.getEndTime()).map(java.util.Date::toInstant));
    }

    private Set<String> here(String instance) {
        Set<String> ids = new HashSet<>();
        Optional.ofNullable(engine.getRuntimeService().getActivityInstance(instance))
                .ifPresent(tree -> leaves(tree).forEach(ids::add));
        return ids;
    }

    private static Stream<String> leaves(ActivityInstance tree) {
        Stream<String> waiting =
                Arrays.stream(tree.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        Stream<String> below = Arrays.stream(tree.getChildActivityInstances())
                .flatMap(child -> Stream.concat(Stream.of(child.getActivityId()), leaves(child)));
        return Stream.concat(waiting, below);
    }

    private <T> T unrestricted(Callable<T> read) {
        ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
        return ((ProcessEngineConfigurationImpl) configuration)
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(read));
    }

    private static String read(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
