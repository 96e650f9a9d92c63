package io.resolvent.agent.architecture;

import io.resolvent.agent.WebServer;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void the_steps_form_modules_without_cycles_that_use_only_what_others_offer() {
        ApplicationModules.of(WebServer.class).verify();
    }
}
