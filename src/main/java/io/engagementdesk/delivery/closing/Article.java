package io.engagementdesk.delivery.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What was learnt from a project.
 *
 * @param article plain text; a line is a paragraph
 * @param author the login of who wrote it
 */
record Article(UUID id, String engagement, String title, String article, String author, Instant writtenAt) {

    public List<String> paragraphs() {
        return article.lines().filter(Predicate.not(String::isBlank)).toList();
    }
}
