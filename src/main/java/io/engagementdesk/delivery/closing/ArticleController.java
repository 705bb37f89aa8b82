package io.engagementdesk.delivery.closing;

import io.engagementdesk.web.InEnglish;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the staff read what was learnt. */
@Controller
@InEnglish
class ArticleController {

    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/articles")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("articles", articles.find(q));
        return "delivery/articles";
    }

    @GetMapping("/articles/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "article",
                articles.get(id)
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such article.")));
        return "delivery/article";
    }
}
