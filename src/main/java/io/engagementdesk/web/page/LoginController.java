package io.engagementdesk.web.page;

import io.engagementdesk.web.InEnglish;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@InEnglish
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
