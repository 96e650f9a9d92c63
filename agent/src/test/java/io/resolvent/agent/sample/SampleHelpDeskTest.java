package io.resolvent.agent.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sample help desk is complete, consistent and invented. */
final class SampleHelpDeskTest {

    private static final Pattern DOMAIN =
            Pattern.compile("(?i)\\b[a-z0-9][a-z0-9.-]*\\.(?:com|org|net|io|eu|de|fr|es|info|app|dev|uk|co)\\b");
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:.*\\.)?example\\.(?:com|org|net)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");

    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ]{8,}\\d");
    private static final List<String> FICTION =
            List.of("+44 7700 900", "+44 20 7946 0", "+49 30 23125 ", "+33 6 39 98 ");

    private final SampleFile docs = SampleFile.read("docs.jsonl");
    private final SampleFile macros = SampleFile.read("macros.jsonl");
    private final SampleFile history = SampleFile.read("history.jsonl");
    private final SampleFile open = SampleFile.read("new.jsonl");

    @Test
    void everyFileHasItsNumberOfRows() {
        assertThat(docs.rows()).hasSizeBetween(38, 48);
        assertThat(macros.rows()).hasSize(25);
        assertThat(history.rows()).hasSize(600);
        assertThat(open.rows()).hasSize(60);
    }

    @Test
    void idsAreUniqueAcrossAllFiles() {
        assertThat(files().flatMap(SampleFile::ids)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void knowledgeSaysWhoMaySeeIt() {
        assertThat(visibilities(docs)).containsOnlyKeys("public", "internal").containsEntry("internal", 10L);
        assertThat(visibilities(macros)).isEqualTo(Map.of("public", 22L, "internal", 3L));
        for (JsonNode row :
                Stream.concat(docs.rows().stream(), macros.rows().stream()).toList()) {
            assertThat(text(row, "title")).isNotBlank();
            assertThat(text(row, "body")).isNotBlank();
        }
    }

    @Test
    void documentsAreShortEnoughToReadAndLabelled() {
        for (JsonNode doc : docs.rows()) {
            assertThat(text(doc, "body").split("\\s+")).as(text(doc, "id")).hasSizeBetween(120, 450);
            assertThat(doc.path("labels").propertyNames()).contains("product", "language", "area");
            assertThat(Instant.parse(text(doc, "updated_at")))
                    .isBefore(createdAt(open.rows().getFirst()));
        }
    }

    @Test
    void macrosUseNoPlaceholderButTheFirstName() {
        assertThat(macros.rows().stream()
                        .flatMap(macro -> PLACEHOLDER
                                .matcher(text(macro, "body"))
                                .results()
                                .map(found -> found.group())))
                .containsOnly("{{requester.first_name}}");
        assertThat(history.text()).doesNotContainPattern(PLACEHOLDER);
    }

    @Test
    void ticketsReferToMacrosAndIntentsThatExist() {
        Set<String> ids = macros.ids().collect(Collectors.toSet());
        assertThat(history.rows().stream()
                        .map(ticket -> ticket.path("labels").path("macro").asString(""))
                        .filter(macro -> !macro.isEmpty()))
                .isNotEmpty()
                .allMatch(ids::contains);
        Set<String> known = intents(macros).keySet();
        assertThat(open.rows().stream()
                        .filter(ticket -> "auto"
                                .equals(ticket.path("labels").path("expect").asString("")))
                        .map(ticket -> ticket.path("labels").path("intent").asString("")))
                .allMatch(known::contains);
    }

    @Test
    void ticketsHaveTheSharedShape() {
        for (JsonNode ticket :
                Stream.concat(history.rows().stream(), open.rows().stream()).toList()) {
            String id = text(ticket, "id");
            assertThat(text(ticket.path("requester"), "tier")).as(id).isIn("free", "plus", "business", "enterprise");
            assertThat(SampleFile.messagesOf(ticket))
                    .as(id)
                    .hasSizeBetween(1, 8)
                    .allSatisfy(message -> {
                        assertThat(text(message, "author")).isIn("customer", "agent", "system");
                        assertThat(text(message, "visibility")).isIn("public", "internal");
                        assertThat(message.path("text").isString()).isTrue();
                    });
            assertThat(text(SampleFile.messagesOf(ticket).findFirst().orElseThrow(), "author"))
                    .isEqualTo("customer");
            assertThat(text(ticket.path("labels"), "intent")).as(id).isNotBlank();
        }
    }

    @Test
    void solvedTicketsEndWithAnAnswerAndOpenOnesHaveNone() {
        for (JsonNode ticket : history.rows()) {
            assertThat(text(ticket, "status")).isEqualTo("solved");
            assertThat(text(ticket, "resolution")).as(text(ticket, "id")).isNotBlank();
            assertThat(SampleFile.messagesOf(ticket)).hasSizeGreaterThanOrEqualTo(2);
        }
        for (JsonNode ticket : open.rows()) {
            assertThat(text(ticket, "status")).isEqualTo("open");
            assertThat(ticket.has("resolution")).isFalse();
            assertThat(text(ticket.path("labels"), "expect")).isIn("auto", "draft", "escalate", "clarify", "ignore");
        }
    }

    @Test
    void timesOnlyGoForward() {
        List<Instant> created = Stream.concat(history.rows().stream(), open.rows().stream())
                .map(SampleHelpDeskTest::createdAt)
                .toList();
        assertThat(created).isSorted();
        for (JsonNode ticket : history.rows()) {
            assertThat(SampleFile.messagesOf(ticket).map(SampleHelpDeskTest::createdAt))
                    .as(text(ticket, "id"))
                    .isSorted();
        }
    }

    @Test
    void intentsAreUnevenAsInRealLife() {
        Map<String, Long> intents = intents(history);
        assertThat(intents).hasSizeGreaterThanOrEqualTo(24);
        assertThat(intents.values()).anyMatch(count -> count >= 35);
    }

    @Test
    void pricesAndStepsAgreeBetweenMacrosAndDocuments() {
        String publicDocs = docs.rows().stream()
                .filter(doc -> "public".equals(text(doc, "visibility")))
                .map(doc -> text(doc, "body"))
                .collect(Collectors.joining("\n"));
        for (String fact : List.of(
                "€4.90 a month",
                "€49 a year",
                "€19 per site",
                "€35",
                "60 minutes",
                "12 characters",
                "2.4 GHz",
                "12 seconds until",
                "Add device > Wren Monitor",
                "Account > Billing > Request refund",
                "Account > Plan > Change plan",
                "Account > Data > Export",
                "Account > Developer > Tokens",
                "Device > Clamps > Calibrate",
                "Use a recovery code",
                "5 working days",
                "365 days")) {
            assertThat(publicDocs).contains(fact);
            assertThat(macros.text()).contains(fact);
        }
        assertThat(publicDocs).contains("€149", "€189", "€29", "€249");
        assertThat(history.text()).doesNotContain("€5.90", "€4.99", "€59 a year", "24 characters");
    }

    @Test
    void everyMenuPathOfAMacroStandsInTheDocuments() {
        Pattern path = Pattern.compile("\\*\\*([A-Z][^*]* > [^*]*)\\*\\*");
        for (JsonNode macro : macros.rows()) {
            path.matcher(text(macro, "body"))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(steps ->
                            assertThat(docs.text()).as(text(macro, "id")).contains(leaf(steps)));
        }
    }

    @Test
    void onlyReservedDomainsOccur() {
        for (SampleFile file : files().toList()) {
            assertThat(DOMAIN.matcher(file.text()).results().map(found -> found.group()))
                    .as(file.name())
                    .allMatch(domain -> RESERVED.matcher(domain).matches());
        }
    }

    @Test
    void customersSeldomUseTheSameSentence() {
        Map<String, Long> sentences = Stream.of(history, open)
                .flatMap(file -> file.messagesBy("customer"))
                .flatMap(message -> text(message, "text").lines())
                .filter(line -> !line.startsWith(">"))
                .flatMap(SENTENCE_END::splitAsStream)
                .map(sentence -> sentence.strip().toLowerCase(Locale.ROOT))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = sentences.values().stream().mapToLong(Long::longValue).sum();
        long often = sentences.values().stream()
                .filter(count -> count > 2)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(often * 10).isLessThanOrEqualTo(all);
    }

    @Test
    void noTwoRequestsAreIdentical() {
        Set<String> seen = new HashSet<>();
        Stream.concat(history.rows().stream(), open.rows().stream())
                .map(ticket -> text(ticket, "subject") + "\n"
                        + text(SampleFile.messagesOf(ticket).findFirst().orElseThrow(), "text"))
                .forEach(request -> assertThat(seen.add(request)).as(request).isTrue());
    }

    @Test
    void phoneNumbersComeFromRangesSetAsideForFiction() {
        assertThat(files().flatMap(file -> PHONE.matcher(file.text()).results().map(found -> found.group())))
                .isNotEmpty()
                .allMatch(phone -> FICTION.stream().anyMatch(phone::startsWith));
    }

    @Test
    void aCustomerHasOneNameAndOneTier() {
        Map<String, Set<String>> customers = Stream.concat(history.rows().stream(), open.rows().stream())
                .map(ticket -> ticket.path("requester"))
                .collect(Collectors.groupingBy(
                        requester -> text(requester, "id"),
                        Collectors.mapping(
                                requester -> text(requester, "name") + "/" + text(requester, "tier"),
                                Collectors.toSet())));
        assertThat(customers.values()).allSatisfy(facts -> assertThat(facts).hasSize(1));
        assertThat(customers)
                .hasSizeLessThan(history.rows().size() + open.rows().size());
    }

    @Test
    void automaticMailCarriesTheHeadersThatSaySo() {
        assertThat(open.messagesBy("customer")
                        .filter(message -> message.path("headers").has("auto-submitted")))
                .hasSize(2);
    }

    @Test
    void correctedTicketsNameNoMacro() {
        assertThat(history.rows().stream()
                        .filter(ticket -> ticket.path("tags").toString().contains("corrected")))
                .hasSizeGreaterThanOrEqualTo(10)
                .noneMatch(ticket -> ticket.path("labels").has("macro"));
    }

    private Stream<SampleFile> files() {
        return Stream.of(docs, macros, history, open);
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('>') + 1).strip();
    }

    private static Instant createdAt(JsonNode json) {
        return Instant.parse(text(json, "created_at"));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asString("");
    }

    private static Map<String, Long> visibilities(SampleFile file) {
        return file.rows().stream()
                .collect(Collectors.groupingBy(row -> text(row, "visibility"), Collectors.counting()));
    }

    private static Map<String, Long> intents(SampleFile file) {
        return file.rows().stream()
                .collect(Collectors.groupingBy(row -> text(row.path("labels"), "intent"), Collectors.counting()));
    }
}
