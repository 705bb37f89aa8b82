package io.engagementdesk.process.guard.model;

import io.engagementdesk.process.guard.expression.DelegateBeans;
import io.engagementdesk.process.guard.expression.SafeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What a model may not contain, because it would run code of its own, bypass the checks of forms and delegates, or be
 * heeded by nobody.
 */
@Component
class ModelRules {

    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "Scripts are not run here. Use a decision table or a delegate.",
            "scriptTask", "Scripts are not run here. Use a service task with a delegate.",
            "connector", "Connectors are not run here. Use a service task with a delegate.",
            "formData", "Fields belong into a Camunda Form. Use camunda:formRef.",
            "field", "Fields of delegates are not set by models. Use a decision table.");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "scriptFormat", "Scripts are not run here.",
            "class", "Classes are not named in models. Use camunda:delegateExpression.",
            "expression", "Expressions do not run code. Use camunda:delegateExpression.",
            "type", "Only delegates are run. Use camunda:delegateExpression.",
            "topic", "External workers are not served. Use camunda:delegateExpression.",
            "formKey", "Only Camunda Forms are shown. Use camunda:formRef.",
            "formHandlerClass", "Only Camunda Forms are shown. Use camunda:formRef.",
            "variableMappingClass", "Classes are not named in models.",
            "resource", "Scripts are not run here.");

    private static final Set<String> CAMUNDA =
            Set.of("http://camunda.org/schema/1.0/bpmn:", "http://activiti.org/bpmn:");
    private static final Set<String> PROSE = Set.of("documentation", "BPMNDiagram", "textAnnotation", "text");
    private static final Set<String> LANGUAGES = Set.of("", "http://www.w3.org/1999/XPath");

    /** One thing that is wrong, and where. */
    record Finding(String message, Element element) {}

    private final DelegateBeans delegates;
    private final ModelWords words;

    ModelRules(DelegateBeans delegates, ModelWords words) {
        this.delegates = delegates;
        this.words = words;
    }

    /** Everything that is wrong with the model, in the order of the file. */
    List<Finding> findings(Element element) {
        List<Finding> findings = new ArrayList<>();
        collect(element, findings);
        return findings;
    }

    private void collect(Element element, List<Finding> findings) {
        if (PROSE.contains(element.getTagName())) {
            return;
        }
        refuse(findings, element, ELEMENTS.get(element.getTagName()));
        refuse(findings, element, language(element));
        refuse(findings, element, expression(element.getText()));
        refuse(findings, element, "property".equals(element.getTagName()) ? words.wrong(element) : null);
        element.attributes().forEach(name -> {
            refuse(findings, element, attribute(name));
            refuse(findings, element, expression(element.attribute(name)));
            refuse(findings, element, delegate(name, element.attribute(name)));
        });
        element.elements().forEach(child -> collect(child, findings));
    }

    private static String attribute(String name) {
        String bare = name.substring(name.lastIndexOf(':') + 1);
        boolean engine = CAMUNDA.contains(name.substring(0, name.length() - bare.length()));
        return engine || "scriptFormat".equals(name) ? ATTRIBUTES.get(bare) : null;
    }

    private static String language(Element element) {
        String language = element.attribute("language");
        return language == null || LANGUAGES.contains(language) ? null : "Scripts are not run here.";
    }

    private static String expression(String text) {
        return SafeExpression.allows(text) ? null : "This expression calls or reaches what models may not: " + text;
    }

    private String delegate(String name, String value) {
        if (!name.endsWith(":delegateExpression")) {
            return null;
        }
        if (Context.getCommandContext().getAuthentication() == null) {
            return null; // our own models are held against their beans by a test
        }
        String bean = value.replaceAll("^\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*$", "$1");
        return delegates.has(bean) ? null : "There is no delegate " + value + ".";
    }

    private static void refuse(List<Finding> findings, Element element, String message) {
        if (message != null) {
            findings.add(new Finding(message, element));
        }
    }
}
