package io.resolvent.agent.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the log-in page. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
