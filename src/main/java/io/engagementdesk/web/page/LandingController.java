package io.engagementdesk.web.page;

import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.web.InEnglish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, and its address in the log. */
@Controller
@InEnglish
class LandingController {

    private static final Logger LOG = LoggerFactory.getLogger(LandingController.class);

    private final DeskProperties desk;

    LandingController(DeskProperties desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String landing() {
        return "landing";
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        Environment environment = started.getApplicationContext().getEnvironment();
        String here = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        LOG.info(
                "Engagement Desk is ready at {}/{}",
                desk.production() ? desk.baseUrl() : here,
                desk.demo() ? " · demonstration, logins on the first page" : "");
    }
}
