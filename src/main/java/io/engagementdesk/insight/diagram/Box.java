package io.engagementdesk.insight.diagram;

import org.w3c.dom.Element;

/** A place on the drawing. */
record Box(double x, double y, double width, double height) {

    /** The bounds written directly below a shape or label. */
    static Box of(Element drawn) {
        Element bounds = (Element) drawn.getElementsByTagNameNS("*", "Bounds").item(0);
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
