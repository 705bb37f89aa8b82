package io.engagementdesk.insight.diagram;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws one element of the model in BPMN's signs. */
final class Shapes {

    private static final Set<String> ACTIVITIES = Set.of(
            "userTask",
            "serviceTask",
            "callActivity",
            "task",
            "businessRuleTask",
            "receiveTask",
            "sendTask",
            "scriptTask",
            "manualTask",
            "subProcess",
            "transaction");

    private final Canvas canvas;
    private final Element element;
    private final Box box;
    private final Look look;

    Shapes(Canvas canvas, Element element, Box box, Look look) {
        this.canvas = canvas;
        this.element = element;
        this.box = box;
        this.look = look;
    }

    static boolean isActivity(Element element) {
        return ACTIVITIES.contains(element.getLocalName());
    }

    void draw() {
        canvas.reach(box);
        canvas.add("<g><title>%s</title>", org.springframework.web.util.HtmlUtils.htmlEscape(title()));
        if (isActivity(element)) {
            activity();
        } else if (element.getLocalName().endsWith("Gateway")) {
            gateway();
        } else if (element.getLocalName().endsWith("Event")) {
            event();
        }
        canvas.add("</g>");
    }

    private String title() {
        String state = look == Look.HERE ? " (now)" : look == Look.DONE ? " (done)" : "";
        return element.getAttribute("name") + state;
    }

    private void activity() {
        boolean called = element.getLocalName().equals("callActivity");
        canvas.add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"10\" %s/>",
                box.x(), box.y(), box.width(), box.height(), called ? thick() : look.paint());
        canvas.centred(box, element.getAttribute("name"));
        switch (element.getLocalName()) {
            case "userTask" -> person();
            case "serviceTask", "businessRuleTask", "sendTask", "scriptTask" -> gear();
            default -> {}
        }
    }

    private String thick() {
        return look.paint().replaceAll("stroke-width=\"[^\"]+\"", "stroke-width=\"4\"");
    }

    private void person() {
        canvas.add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"none\" %s/><path d=\"M%.1f %.1fa6 6 0 0 1 12 0z\" fill=\"none\" %s/>",
                box.x() + 13, box.y() + 10, thin(), box.x() + 7, box.y() + 20, thin());
    }

    private void gear() {
        canvas.add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5.5\" fill=\"none\" %s stroke-dasharray=\"2.2 1.6\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\" fill=\"none\" %s/>",
                box.x() + 13, box.y() + 13, thin(), box.x() + 13, box.y() + 13, thin());
    }

    private String thin() {
        return "stroke=\"" + look.stroke() + "\" stroke-width=\"1.2\"";
    }

    private void gateway() {
        canvas.add(
                "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fz\" %s/>",
                box.centreX(),
                box.y(),
                box.right(),
                box.centreY(),
                box.centreX(),
                box.bottom(),
                box.x(),
                box.centreY(),
                look.paint());
        if (element.getLocalName().equals("eventBasedGateway")) {
            ring(13);
            ring(10);
        } else {
            sign(element.getLocalName().equals("parallelGateway") ? "+" : "×", 24);
        }
    }

    private void event() {
        boolean end = element.getLocalName().equals("endEvent");
        boolean between = element.getLocalName().startsWith("intermediate")
                || element.getLocalName().equals("boundaryEvent");
        canvas.add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s/>",
                box.centreX(), box.centreY(), box.width() / 2, end ? thick() : look.paint());
        if (between) {
            ring(box.width() / 2 - 3.5);
        }
        kind();
    }

    private void kind() {
        if (has("timerEventDefinition")) {
            ring(9);
            canvas.add("<path d=\"M%.1f %.1fv-6m0 6h5\" fill=\"none\" %s/>", box.centreX(), box.centreY(), thin());
        } else if (has("messageEventDefinition")) {
            canvas.add(
                    "<path d=\"M%1$.1f %2$.1fh16v11h-16zl8 6l8 -6\" fill=\"none\" %3$s/>",
                    box.centreX() - 8, box.centreY() - 5.5, thin());
        } else if (has("errorEventDefinition")) {
            canvas.add(
                    "<path d=\"M%.1f %.1fl4 -11l5 6l5 -9l-4 13l-5 -6z\" fill=\"none\" %s/>",
                    box.centreX() - 7, box.centreY() + 7, thin());
        }
    }

    private boolean has(String definition) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (definition.equals(child.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private void ring(double radius) {
        canvas.add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" %s/>",
                box.centreX(), box.centreY(), radius, thin());
    }

    private void sign(String text, int size) {
        canvas.add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                box.centreX(), box.centreY() + size / 3.0, size, look.stroke(), text);
    }
}
