package io.engagementdesk.insight.diagram;

/** How a shape is painted: where no token was, where one was, where one is. */
enum Look {
    PLAIN("#ffffff", "#3b4753", 1.5),
    DONE("#e2f4e8", "#17663a", 1.5),
    HERE("#ffe3a3", "#8a4b00", 3.5);

    private final String fill;
    private final String stroke;
    private final double width;

    Look(String fill, String stroke, double width) {
        this.fill = fill;
        this.stroke = stroke;
        this.width = width;
    }

    String paint() {
        return "fill=\"" + fill + "\" " + outline();
    }

    String outline() {
        return "stroke=\"" + stroke + "\" stroke-width=\"" + width + "\"";
    }

    String stroke() {
        return stroke;
    }
}
