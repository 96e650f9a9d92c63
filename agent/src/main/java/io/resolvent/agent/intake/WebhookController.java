package io.resolvent.agent.intake;

import io.resolvent.agent.store.StorageUnavailable;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Connectors;
import io.resolvent.connectors.TicketEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the stores' webhooks. An answer of 202 means: the events are on disk. Every other answer means: nothing was
 * kept, send it again. Answers never say why a signature was refused.
 */
@RestController
public class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final Connectors connectors;
    private final Inbox inbox;
    private final Clock clock;
    private final WebhookLimits limits;

    public WebhookController(Connectors connectors, Inbox inbox, Clock clock, WebhookLimits limits) {
        this.connectors = connectors;
        this.inbox = inbox;
        this.clock = clock;
        this.limits = limits;
    }

    /** 200 a challenge answered, 202 kept, 400 unreadable, 401 not from the store, 404 no such store, 413 too large, 503 cannot be kept now. */
    @PostMapping("/webhooks/{system}")
    public ResponseEntity<String> receive(@PathVariable("system") String system, HttpServletRequest request)
            throws IOException {
        Optional<Connector> connector = connectors.named(system);
        if (connector.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        byte[] body = request.getInputStream().readNBytes(limits.bodyBytes() + 1);
        if (body.length > limits.bodyBytes()) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return keep(connector.get(), headers(request), body);
    }

    private ResponseEntity<String> keep(Connector connector, Map<String, String> headers, byte[] body) {
        try {
            Optional<String> challenge = connector.webhooks().challenge(headers, body, clock.instant());
            if (challenge.isPresent()) {
                return ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(challenge.get());
            }
            List<TicketEvent> events = connector.webhooks().receive(headers, body, clock.instant());
            inbox.accept(events);
            return answer(HttpStatus.ACCEPTED);
        } catch (StorageUnavailable e) {
            LOG.error("webhook of {} not kept: {}", connector.name(), e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", Long.toString(limits.retryAfter().toSeconds()))
                    .build();
        } catch (ConnectorException e) {
            LOG.warn("webhook of {} refused ({})", connector.name(), e.kind());
            return answer(statusOf(e));
        }
    }

    private static HttpStatus statusOf(ConnectorException e) {
        return switch (e.kind()) {
            case UNAUTHENTICATED, FORBIDDEN, INVALID_CONFIGURATION -> HttpStatus.UNAUTHORIZED;
            case UNSUPPORTED, NOT_FOUND -> HttpStatus.NOT_FOUND;
            case MALFORMED, REJECTED, CONFLICT -> HttpStatus.BAD_REQUEST;
            case RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> request.getHeaders(name)
                        .asIterator()
                        .forEachRemaining(value -> headers.put(name.toLowerCase(Locale.ROOT), value)));
        return headers;
    }

    private static ResponseEntity<String> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
