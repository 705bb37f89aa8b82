package io.engagementdesk.insight.diagram;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A BPMN model with its drawing. */
public final class Diagram {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    private final Document xml;
    private final Map<String, Element> elements = new HashMap<>();

    private Diagram(Document xml) {
        this.xml = xml;
        each(xml.getElementsByTagNameNS(MODEL, "*"))
                .forEach(element -> elements.put(element.getAttribute("id"), element));
    }

    public static Diagram parse(String model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Diagram(factory.newDocumentBuilder().parse(new InputSource(new StringReader(model))));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("Not a BPMN model", unreadable);
        }
    }

    /** The drawing; activities in {@code here} hold a token, those in {@code done} have been passed. */
    public String svg(Set<String> here, Set<String> done) {
        Canvas canvas = new Canvas();
        Map<Boolean, List<Element>> shapes = each(xml.getElementsByTagNameNS(DRAWING, "BPMNShape")).stream()
                .collect(Collectors.partitioningBy(this::holdsOthers));
        shapes.get(true).forEach(shape -> shape(canvas, shape, here, done));
        each(xml.getElementsByTagNameNS(DRAWING, "BPMNEdge")).forEach(edge -> edge(canvas, edge));
        shapes.get(false).forEach(shape -> shape(canvas, shape, here, done));
        return canvas.svg(name());
    }

    /** What a reader calls the steps that follow directly on these. */
    public List<String> after(Set<String> here) {
        return each(xml.getElementsByTagNameNS(MODEL, "sequenceFlow")).stream()
                .filter(flow -> here.contains(flow.getAttribute("sourceRef")))
                .map(flow -> elements.get(flow.getAttribute("targetRef")).getAttribute("name"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private String name() {
        return each(xml.getElementsByTagNameNS(MODEL, "process")).get(0).getAttribute("name");
    }

    /** What lies inside is drawn upon it. */
    private boolean holdsOthers(Element shape) {
        return elements.get(shape.getAttribute("bpmnElement")).getLocalName().equals("subProcess");
    }

    private void shape(Canvas canvas, Element shape, Set<String> here, Set<String> done) {
        String id = shape.getAttribute("bpmnElement");
        Element element = elements.get(id);
        Look look = here.contains(id) ? Look.HERE : done.contains(id) ? Look.DONE : Look.PLAIN;
        Box box = Box.of(shape);
        new Shapes(canvas, element, box, look).draw();
        if (!Shapes.isActivity(element)) {
            label(canvas, shape, element, box);
        }
    }

    private static void label(Canvas canvas, Element shape, Element element, Box box) {
        Box place = labelOf(shape, new Box(box.centreX() - 45, box.y() + box.height() + 4, 90, 14));
        canvas.label(place, element.getAttribute("name"));
    }

    private void edge(Canvas canvas, Element edge) {
        List<double[]> points = new ArrayList<>();
        each(edge.getElementsByTagNameNS("*", "waypoint"))
                .forEach(point -> points.add(new double[] {number(point, "x"), number(point, "y")}));
        canvas.arrow(points);
        Element flow = elements.get(edge.getAttribute("bpmnElement"));
        double[] middle = points.get(points.size() / 2);
        canvas.label(labelOf(edge, new Box(middle[0] - 30, middle[1] - 16, 60, 14)), flow.getAttribute("name"));
    }

    private static Box labelOf(Element drawn, Box fallback) {
        NodeList labels = drawn.getElementsByTagNameNS(DRAWING, "BPMNLabel");
        return labels.getLength() > 0 && labels.item(0).hasChildNodes() ? Box.of((Element) labels.item(0)) : fallback;
    }

    static List<Element> each(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            elements.add((Element) node);
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
