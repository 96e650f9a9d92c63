package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.resolvent.connectors.ConnectorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses that lead into a private network in one way or another, and a few that may be called. */
class AddressVectorsTest {

    private static final String FILE = "shared/data/attacks/ssrf.jsonl.gz";
    private static final Set<String> HOSTS = Set.of(
            "shop.example",
            "*.company.example",
            "xn--bcher-kva.example",
            "company.zendesk.com",
            "company.freshdesk.com");
    private static final String PUBLIC = "93.184.215.14";

    @Test
    void everyAddressIsJudgedRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<JsonNode> all = vectors();
        for (JsonNode vector : all) {
            String verdict = verdict(vector.path("text").asString());
            if (!verdict.equals(vector.path("expected").path("verdict").asString())) {
                wrong.add(
                        vector.path("id").asString() + " " + vector.path("text").asString() + ": " + verdict);
            }
        }
        print("addresses of files", all.size(), wrong);
        assertThat(wrong).isEmpty();
    }

    /** With the scheme that is allowed and without a list of hosts, the look-up alone decides. */
    @Test
    void noNotationOfAPrivateAddressPassesByHttps() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<JsonNode> all = vectors().stream()
                .filter(vector ->
                        vector.path("text").asString().toLowerCase(Locale.ROOT).startsWith("http://"))
                .filter(vector ->
                        !vector.path("expected").path("why").asString().startsWith("look-alike"))
                .toList();
        for (JsonNode vector : all) {
            String address =
                    "https" + vector.path("text").asString().substring(4).replaceFirst(":[0-9]+(/|$)", "/");
            if (judged(address, Set.of(), AddressVectorsTest::literalOr).isEmpty()) {
                wrong.add(vector.path("id").asString() + " " + address + ": allow");
            }
        }
        print("the same by https", all.size(), wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void onePrivateAddressAmongSeveralIsEnough() {
        assertThat(judged("https://files.example/", Set.of(), host -> addresses(PUBLIC)))
                .isEmpty();
        assertThat(judged("https://files.example/", Set.of(), host -> addresses(PUBLIC, "10.0.0.1")))
                .isPresent();
        assertThat(judged("https://files.example/", Set.of(), host -> addresses(PUBLIC, "fd00::1")))
                .isPresent();
    }

    /** @param text an address, or a story of redirects or look-ups */
    private static String verdict(String text) {
        if (text.startsWith("redirect:") && text.contains("chain-of-")) {
            int hops = Integer.parseInt(text.substring(text.indexOf("chain-of-") + 9));
            return hops > Elsewhere.MOST_HOPS ? "block" : "allow";
        }
        String address = text.startsWith("redirect:") ? text.substring(text.indexOf("-> ") + 3) : text;
        if (text.matches("(dns|rebind):.*")) {
            String[] found =
                    text.replaceAll("[^ ]+ |A=|first=|then=", " ").strip().split("[ ,]+");
            return judged("https://shop.example/", HOSTS, host -> addresses(found))
                            .isPresent()
                    ? "block"
                    : "allow";
        }
        return judged(address, HOSTS, host -> addresses(PUBLIC)).isPresent() ? "block" : "allow";
    }

    /** Why not. */
    private static Optional<String> judged(String text, Set<String> hosts, PublicAddress.Lookup lookup) {
        try {
            return new PublicAddress(hosts, lookup).apply(Json.address(text, "file"));
        } catch (ConnectorException e) {
            return Optional.of("is no address");
        }
    }

    private static InetAddress[] addresses(String... literals) {
        InetAddress[] found = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            found[i] = InetAddress.ofLiteral(literals[i]);
        }
        return found;
    }

    private static InetAddress[] literalOr(String host) throws UnknownHostException {
        try {
            return addresses(host);
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host);
        }
    }

    private static List<JsonNode> vectors() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .toList();
        }
    }

    private static Path file() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(FILE))) {
                return folder.resolve(FILE);
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(FILE + " is not there");
        }
        return abort(FILE + " is not there");
    }

    private static void print(String what, int all, List<String> wrong) {
        System.out.println("address vectors, " + what + ": " + (all - wrong.size()) + "/" + all + " right"
                + (wrong.isEmpty() ? "" : "\n  " + String.join("\n  ", wrong)));
    }
}
