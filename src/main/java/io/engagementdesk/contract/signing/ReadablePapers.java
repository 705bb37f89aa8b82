package io.engagementdesk.contract.signing;

import io.engagementdesk.contract.Paper;
import io.engagementdesk.document.Documents;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Papers as a page shows them: the same words as in the PDF, under the page's own headings. */
@Component
class ReadablePapers {

    /** A paper to read. */
    public record Readable(String word, String title, String language, String html, boolean signed) {}

    private final Documents documents;

    ReadablePapers(Documents documents) {
        this.documents = documents;
    }

    Readable of(Paper paper) {
        Document html = paper.html()
                .map(id -> Jsoup.parse(new String(documents.content(id), StandardCharsets.UTF_8)))
                .orElseGet(() -> new Document(""));
        html.select(".letterhead, .imprint, style, .sign").remove();
        html.select("[id]").forEach(element -> element.removeAttr("id"));
        String title = html.select("h1").text();
        html.select("h1").remove();
        html.select("h3").forEach(heading -> heading.tagName("h4"));
        html.select("h2").forEach(heading -> heading.tagName("h3"));
        html.select(".total").forEach(line -> line.removeClass("total").addClass("sum"));
        html.select("table.facts").forEach(table -> table.removeClass("facts"));
        html.select("table:has(thead)").forEach(ReadablePapers::scrolled);
        return new Readable(
                paper.kind().word(),
                title,
                paper.language().getLanguage(),
                html.body().html(),
                paper.state().isSigned());
    }

    private static void scrolled(Element table) {
        table.addClass("wide");
        table.wrap("<div class=\"scroll\" tabindex=\"0\"></div>");
    }
}
