package io.engagementdesk.insight.page;

import io.engagementdesk.insight.Words;
import io.engagementdesk.insight.diagram.Diagram;
import io.engagementdesk.process.Models;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The models of an engagement as pictures with their tokens, and as lists of steps for who cannot see pictures. */
@Component
class ModelViews {

    /**
     * One model.
     *
     * @param next the steps that follow on where the token is
     */
    record ModelView(String name, boolean running, String svg, List<StepView> steps, List<String> next) {}

    record StepView(String name, String began, boolean here) {}

    private final Models models;

    ModelViews(Models models) {
        this.models = models;
    }

    /** Running models first: the deepest is where the work is. */
    List<ModelView> of(String engagement) {
        return models.of(engagement).stream()
                .sorted((one, other) -> Boolean.compare(other.running(), one.running()))
                .map(this::view)
                .toList();
    }

    private ModelView view(Models.Run run) {
        Diagram diagram = Diagram.parse(models.xml(run.definition()));
        Set<String> done =
                run.steps().stream().map(Models.Step::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return new ModelView(
                run.name(), run.running(), diagram.svg(run.here(), done), steps(run), diagram.after(run.here()));
    }

    private static List<StepView> steps(Models.Run run) {
        return run.steps().stream()
                .filter(step -> !step.name().isBlank() && !step.type().endsWith("Gateway"))
                .map(step -> new StepView(
                        step.name(),
                        Words.moment(step.began()),
                        step.ended().isEmpty() && run.here().contains(step.id())))
                .toList();
    }
}
