package io.resolvent.connectors.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.resolvent.connectors.testkit.SeenRequest;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's OpenAPI or Swagger file. Says what is wrong with a request by it; credentials are not looked at, and answers
 * are not. Thread-safe.
 */
public final class Specification {

    private final OpenApiInteractionValidator validator;

    private Specification(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /** A vendor's file beside the checkout. The test is skipped where there is none, and fails where nothing may skip. */
    public static Specification required(String fileName) {
        Optional<Path> folder = folder();
        assumeTrue(
                folder.isPresent() || "true".equals(System.getenv("CI")),
                "the vendors' specifications are not beside the checkout");
        return read(folder.orElseThrow().resolve(fileName));
    }

    private static Optional<Path> folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path specs = at.resolve("shared").resolve("specs");
            if (Files.isDirectory(specs)) {
                return Optional.of(specs);
            }
        }
        return Optional.empty();
    }

    /** Reads a file, as far as it can be read: vendors' own files have mistakes in parts that nobody uses here. */
    static Specification read(Path file) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI api = Optional.ofNullable(new OpenAPIParser()
                        .readLocation(file.toString(), List.of(), options)
                        .getOpenAPI())
                .orElseThrow(() -> new IllegalArgumentException(file + ": no OpenAPI file"));
        return new Specification(OpenApiInteractionValidator.createFor(api)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.IGNORE)
                        .build())
                .build());
    }

    /** What is wrong with the request, a line each; none when it is as the vendor says. */
    public List<String> problems(SeenRequest seen) {
        return problems(seen, Map.of("content-type", "application/json"));
    }

    /** The same for a request with these headers, lower-case, of which {@code content-type} says how to read the body. */
    public List<String> problems(SeenRequest seen, Map<String, String> headers) {
        URI target = URI.create(seen.target());
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(Request.Method.valueOf(seen.method()), target.getPath());
        for (String pair : Optional.ofNullable(target.getRawQuery()).orElse("").split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                request.withQueryParam(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        headers.forEach((name, value) -> {
            if (!name.equals("content-type")) {
                request.withHeader(name, value);
            }
        });
        if (!seen.body().isEmpty()) {
            request.withContentType(headers.getOrDefault("content-type", "application/json"))
                    .withBody(seen.body());
        }
        return validator.validateRequest(request.build()).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> seen.method() + " " + seen.target() + ": " + message.getMessage())
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
