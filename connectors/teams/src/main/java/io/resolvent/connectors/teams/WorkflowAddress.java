package io.resolvent.connectors.teams;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.StoreRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow's address. Whoever knows it may post, so it is shown to nobody: of errors only the host is part.
 *
 * @param host scheme, host and port
 * @param parameters of the query, decoded
 */
record WorkflowAddress(URI host, String path, List<Map.Entry<String, String>> parameters) {

    /** Empty unless it is a whole address, over https, or of this machine. */
    static Optional<WorkflowAddress> of(Secret address) {
        try {
            URI uri = URI.create(address.reveal().strip());
            boolean usable = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().length() > 1
                    && ("https".equals(uri.getScheme()) || isLoopback(uri));
            return usable
                    ? Optional.of(new WorkflowAddress(
                            URI.create(uri.getScheme() + "://" + uri.getRawAuthority()),
                            uri.getRawPath(),
                            parameters(uri)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A request to the workflow. */
    StoreRequest request(String method, Optional<Object> json, boolean reads, String subject) {
        return new StoreRequest(method, path, parameters, Map.of(), json, reads, subject, List.of());
    }

    /** The parts that must not be shown if the other side says them. */
    List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>(List.of(new Secret(path)));
        parameters.stream()
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= 8)
                .forEach(value -> secrets.add(new Secret(value)));
        return secrets;
    }

    @Override
    public String toString() {
        return host + "/***";
    }

    private static List<Map.Entry<String, String>> parameters(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(parts -> Map.entry(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""))
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme()) && uri.getHost().matches("127\\.0\\.0\\.1|localhost");
    }
}
