package io.engagementdesk.insight.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Collects what is drawn and how far it reaches. */
final class Canvas {

    private static final double MARGIN = 16;
    private static final int LINE = 14;

    private final StringBuilder drawn = new StringBuilder();
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right;
    private double bottom;

    void add(String template, Object... values) {
        drawn.append(String.format(Locale.ROOT, template, values)).append('\n');
    }

    void reach(Box box) {
        left = Math.min(left, box.x());
        top = Math.min(top, box.y());
        right = Math.max(right, box.right());
        bottom = Math.max(bottom, box.bottom());
    }

    void arrow(List<double[]> points) {
        StringBuilder line = new StringBuilder();
        for (double[] point : points) {
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", point[0], point[1]));
            reach(new Box(point[0], point[1], 0, 0));
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#3b4753\" stroke-width=\"1.5\" marker-end=\"url(#tip)\"/>",
                line.toString().strip());
    }

    /** A small text centred in its place, broken into lines that fit. */
    void label(Box place, String text) {
        if (!text.isBlank()) {
            reach(place);
            lines(place.centreX(), place.y() + 10, wrap(text, Math.max(place.width(), 60)), 11);
        }
    }

    /** A text in the middle of a box. */
    void centred(Box box, String text) {
        List<String> lines = wrap(text, box.width() - 10);
        lines(box.centreX(), box.centreY() - (lines.size() - 1) * LINE / 2.0 + 4, lines, 12);
    }

    private void lines(double x, double y, List<String> lines, int size) {
        add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"middle\" fill=\"#16202a\">", x, y, size);
        for (int index = 0; index < lines.size(); index++) {
            add(
                    "<tspan x=\"%.1f\" dy=\"%d\">%s</tspan>",
                    x, index == 0 ? 0 : LINE, HtmlUtils.htmlEscape(lines.get(index)));
        }
        add("</text>");
    }

    private static List<String> wrap(String text, double width) {
        int room = (int) Math.max(6, width / 6.1);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    String svg(String title) {
        double width = right - left + 2 * MARGIN;
        double height = bottom - top + 2 * MARGIN;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Model %s" width="%.0f" height="%.0f"
                 viewBox="%.1f %.1f %.1f %.1f" font-family="system-ui, sans-serif"><defs><marker id="tip" viewBox="0 0 10 10"
                 refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#3b4753"/>
                </marker></defs>%s</svg>""",
                HtmlUtils.htmlEscape(title),
                width,
                height,
                left - MARGIN,
                top - MARGIN,
                width,
                height,
                drawn);
    }
}
