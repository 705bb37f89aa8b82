package io.engagementdesk.callback.form;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** The text and html components of a form as harmless HTML; whatever an analyst pastes in stays prose. */
final class Prose {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final Safelist PROSE =
            Safelist.basic().addTags("h2", "h3", "h4").removeProtocols("a", "href", "ftp", "http");

    private Prose() {}

    /** Without its first heading where that only repeats the page's. */
    static String under(String title, String html) {
        var prose = Jsoup.parseBodyFragment(html);
        prose.select("body > h2:first-child, body > h3:first-child").stream()
                .filter(heading -> heading.text().equals(title))
                .forEach(org.jsoup.nodes.Node::remove);
        return prose.body().html();
    }

    static String of(String type, String text) {
        String html = type.equals("html") ? text : HTML.render(MARKDOWN.parse(text));
        return Jsoup.clean(html.replaceAll("(?i)<(/?)h1\\b", "<$1h2"), PROSE);
    }
}
