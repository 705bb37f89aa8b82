package io.engagementdesk.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;

/** The models as they stand in the folder bpmn. */
final class ModelFolder {

    private static final List<BpmnModelInstance> ALL = files("bpmn", ".bpmn")
            .map(Path::toFile)
            .map(Bpmn::readModelFromFile)
            .toList();

    private ModelFolder() {}

    static List<BpmnModelInstance> all() {
        return ALL;
    }

    static <T extends BpmnModelElementInstance> Stream<T> elements(Class<T> type) {
        return ALL.stream().map(model -> model.getModelElementsByType(type)).flatMap(Collection::stream);
    }

    /** The text of the attribute in Camunda's namespace, or null. */
    static String camunda(BpmnModelElementInstance element, String attribute) {
        return element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
    }

    /** The bean that an expression such as {@code ${sendReceipt}} names. */
    static String bean(String expression) {
        return expression.replaceAll("[${}]", "");
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
