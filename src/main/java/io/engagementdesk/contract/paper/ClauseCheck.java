package io.engagementdesk.contract.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Looks whether a general paper says everything that it must, before anybody signs it. */
final class ClauseCheck {

    /** Fewer letters say nothing. */
    private static final int SHORTEST = 80;

    private ClauseCheck() {}

    /**
     * Refuses a paper that lacks a clause.
     *
     * @param figures what must stand in a clause, such as the days until payment
     */
    static void check(String html, boolean business, Map<Clause, String> figures) {
        Document paper = Jsoup.parse(html);
        List<Clause> missing = Arrays.stream(Clause.values())
                .filter(clause -> clause.concerns(business))
                .filter(clause -> lacks(paper, clause, figures.getOrDefault(clause, "")))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The template of the paper lacks the clauses " + missing);
        }
    }

    private static boolean lacks(Document paper, Clause clause, String figure) {
        String text = paper.select("[data-clause=" + clause.name() + "]").text();
        return text.length() < SHORTEST || !text.contains(figure);
    }
}
