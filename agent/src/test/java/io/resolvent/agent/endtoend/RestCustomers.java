package io.resolvent.agent.endtoend;

import io.resolvent.connectors.rt.RtServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Customers of a real Request Tracker, who open their tickets over its REST API, each with a token of their own. */
final class RestCustomers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RtServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    RestCustomers(RtServer server) {
        this.server = server;
    }

    /** Opens the ticket and gives its number. */
    String open(NewTicket ticket) {
        Map<String, Object> body = Map.of(
                "Queue", RtServer.QUEUE,
                "Requestor", ticket.email(),
                "Subject", ticket.subject(),
                "Content", ticket.text(),
                "ContentType", "text/plain");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/REST/2.0/ticket"))
                .header("Authorization", "token " + server.customerToken(ticket.email()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(ticket.id() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("id").asString("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
