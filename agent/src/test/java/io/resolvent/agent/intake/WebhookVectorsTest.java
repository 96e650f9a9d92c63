package io.resolvent.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.resolvent.agent.SharedFiles;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.WebhookReceiver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

/** Plays genuine, forged and broken webhooks through the controller into the inbox. */
class WebhookVectorsTest {

    private static final String FILE = "attacks/webhooks.jsonl.gz";

    /** What a connector needs besides the secret of its webhooks, and under which key that one is. */
    private static final Map<String, Map<String, String>> CONNECTORS = Map.of(
            "zendesk", Map.of("url", "https://shop.example", "email", "bot@shop.example", "secret", "webhook-secret"),
            "jira",
                    Map.of(
                            "url",
                            "https://shop.example",
                            "email",
                            "bot@shop.example",
                            "projects",
                            "SUP",
                            "secret",
                            "webhook-secret"),
            "intercom", Map.of("url", "https://shop.example", "secret", "client-secret"),
            "zammad", Map.of("url", "https://shop.example", "secret", "webhook-secret"),
            "freshdesk", Map.of("url", "https://shop.example", "secret", "webhook-secret"));

    /** Their own bodies have the ticket where the vectors have it. */
    private static final Set<String> READS_ALL_BODIES = Set.of("zammad", "freshdesk");

    @TempDir
    private Path home;

    @Test
    void everySchemeTakesWhatIsGenuineOnceAndRefusesTheRest() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (List<JsonNode> sequence : sequences()) {
            String scheme = store(sequence.getFirst());
            Secret secret = secret(sequence.getFirst());
            all += sequence.size();
            wrong.addAll(play(sequence, new SignedBody(scheme, secret), true));
        }
        print("signature schemes", all, wrong);
        assertThat(wrong).isEmpty();
    }

    /** A connector reads bodies of its store only; but what is forged or no JSON it must refuse whatever it says. */
    @Test
    void everyConnectorRefusesWhatIsForgedOrBroken() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> played = new TreeMap<>();
        for (List<JsonNode> sequence : sequences()) {
            String store = store(sequence.getFirst());
            factory(store).ifPresent(factory -> {
                boolean whole = READS_ALL_BODIES.contains(store);
                List<JsonNode> cases = sequence.stream()
                        .filter(c -> whole || expected(c).matches("40[01]"))
                        .toList();
                played.merge(store, cases.size(), Integer::sum);
                try (Connector connector = factory.create(settings(store, secret(sequence.getFirst())))) {
                    wrong.addAll(play(cases, connector.webhooks(), whole));
                }
            });
        }
        print("connectors " + played, played.values().stream().mapToInt(n -> n).sum(), wrong);
        assertThat(wrong).isEmpty();
    }

    private List<String> play(List<JsonNode> sequence, WebhookReceiver receiver, boolean jobs) {
        List<String> wrong = new ArrayList<>();
        Clock clock = Clock.fixed(
                Instant.ofEpochSecond(
                        meta(sequence.getFirst()).path("receiver_clock").asLong()),
                ZoneOffset.UTC);
        Path file = home.resolve("inbox-" + System.nanoTime() + ".db");
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            Inbox inbox = new Inbox(database, clock, new Random(1), RetrySchedule.standard(), Duration.ofMinutes(5));
            MockMvc http = MockMvcBuilders.standaloneSetup(new WebhookController(
                            name -> Optional.of(new ReceivingStore(name, receiver)),
                            inbox,
                            clock,
                            WebhookLimits.standard()))
                    .build();
            for (JsonNode one : sequence) {
                String said = answers(one, http, inbox);
                String must = expected(one)
                        + (jobs
                                ? ", jobs "
                                        + one.path("expected").path("new_jobs").asInt()
                                : "");
                if (!isRight(one, said, jobs)) {
                    wrong.add(one.path("id").asString() + " " + store(one) + " "
                            + meta(one).path("case").asString() + ": " + said + " instead of " + must);
                }
            }
        }
        return wrong;
    }

    private static String answers(JsonNode one, MockMvc http, Inbox inbox) {
        long before = inbox.counts().accepted();
        int status = 0;
        for (int i = 0; i < meta(one).path("repeat").asInt(1); i++) {
            status = send(one, http).getStatus();
        }
        return status + ", jobs " + (inbox.counts().accepted() - before);
    }

    private static boolean isRight(JsonNode one, String said, boolean jobs) {
        String status = said.substring(0, said.indexOf(','));
        boolean statusIsRight = List.of(expected(one).split(" or ")).stream()
                .anyMatch(allowed -> allowed.equals("2xx") ? status.startsWith("2") : allowed.equals(status));
        int due = one.path("expected").path("new_jobs").asInt();
        return statusIsRight && (!jobs || said.endsWith("jobs " + due));
    }

    private static MockHttpServletResponse send(JsonNode one, MockMvc http) {
        MockHttpServletRequestBuilder request = post("/webhooks/desk").content(body(one));
        meta(one)
                .path("headers")
                .properties()
                .forEach(h -> request.header(h.getKey(), h.getValue().asString()));
        try {
            return http.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(one.path("id").asString(), e);
        }
    }

    /** Each begins with what is genuine. */
    private static List<List<JsonNode>> sequences() {
        return SharedFiles.lines(FILE).stream()
                .collect(Collectors.groupingBy(
                        c -> meta(c).path("sequence").asString(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(sequence -> sequence.stream()
                        .sorted(Comparator.comparing(
                                c -> !meta(c).path("case").asString().equals("valid")))
                        .toList())
                .toList();
    }

    private static Optional<ConnectorFactory> factory(String system) {
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.manifest().system().equals(system))
                .findFirst();
    }

    private ConnectorSettings settings(String system, Secret secret) {
        Map<String, String> values = new TreeMap<>(CONNECTORS.get(system));
        String key = values.remove("secret");
        return new ConnectorSettings(
                "desk",
                values,
                Map.of("token", new Secret("a-token-of-the-bot"), key, secret),
                Clock.systemUTC(),
                home);
    }

    private static void print(String what, int all, List<String> wrong) {
        System.out.println("webhook vectors, " + what + ": " + (all - wrong.size()) + "/" + all + " right"
                + (wrong.isEmpty() ? "" : "\n  " + String.join("\n  ", wrong)));
    }

    private static byte[] body(JsonNode one) {
        return Base64.getDecoder().decode(one.path("base64").asString());
    }

    private static Secret secret(JsonNode one) {
        return new Secret(meta(one).path("secret").asString());
    }

    private static String store(JsonNode one) {
        return meta(one).path("store").asString();
    }

    private static String expected(JsonNode one) {
        return one.path("expected").path("status").asString();
    }

    private static JsonNode meta(JsonNode one) {
        return one.path("meta");
    }
}
