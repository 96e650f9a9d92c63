package io.resolvent.agent.notification;

import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.TicketRef;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where people open the console.
 *
 * @param base without a trailing slash
 */
public record ConsoleLinks(String base) {

    public static ConsoleLinks of(Settings settings) {
        String given = settings.notifications().consoleUrl();
        String own = "http://" + settings.server().address() + ":"
                + settings.server().port();
        return new ConsoleLinks((given.isEmpty() ? own : given).replaceAll("/+$", ""));
    }

    URI desk() {
        return URI.create(base + "/");
    }

    /** A ticket's whole story. */
    URI story(TicketRef ref) {
        return URI.create(base + "/tickets/" + encoded(ref.system()) + "/" + encoded(ref.id()));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
