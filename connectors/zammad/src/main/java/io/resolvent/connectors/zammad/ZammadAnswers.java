package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the knowledge base from what {@code init} gives. Each language of an answer is an item of its own.
 *
 * @param assets things by kind and number
 * @param locales names of languages by number
 */
record ZammadAnswers(String name, URI url, JsonNode assets, Map<String, String> locales, Instant now) {

    private static final String TRANSLATIONS = "KnowledgeBaseAnswerTranslation";

    /** Translations of answers that somebody may see, in the order of their numbers, after this number. */
    List<JsonNode> after(long number, int most) {
        return Stream.of(assets.path(TRANSLATIONS))
                .flatMap(all -> all.values().stream())
                .filter(translation -> Json.number(translation, "id", name) > number)
                .filter(translation -> audience(translation).isPresent())
                .sorted((one, other) -> Long.compare(Json.number(one, "id", name), Json.number(other, "id", name)))
                .limit(most)
                .toList();
    }

    /** @param contents texts by number, from a later answer */
    KnowledgeItem item(JsonNode translation, JsonNode contents) {
        String id = Json.text(translation, "id");
        String where = name + ": answer translation " + id;
        JsonNode content = contents.path(Json.text(translation, "content_id"));
        if (!content.has("body")) {
            throw Json.malformed(where, "it came without its text");
        }
        JsonNode answer = answer(translation);
        Audience audience = audience(translation).orElse(Audience.INTERNAL);
        String body = Json.text(content, "body");
        String locale = locale(translation);
        return new KnowledgeItem(
                id,
                KnowledgeItem.Kind.ARTICLE,
                Json.text(translation, "title"),
                body,
                KnowledgeItem.Format.HTML,
                audience,
                version(answer, translation, audience, body),
                Json.time(translation, "updated_at", where),
                labels(answer, locale),
                link(answer, locale));
    }

    private static String version(JsonNode answer, JsonNode translation, Audience audience, String body) {
        return Json.text(answer, "updated_at") + "/" + Json.text(translation, "updated_at") + "/" + audience + "/"
                + HmacSignature.digest(body.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static Map<String, String> labels(JsonNode answer, String locale) {
        String tags = answer.path("tags").values().stream()
                .map(tag -> tag.asString(""))
                .collect(Collectors.joining(", "));
        return Stream.of(Map.entry("language", locale.replaceAll("[-_].*", "")), Map.entry("labels", tags))
                .filter(label -> !label.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<URI> link(JsonNode answer, String locale) {
        String base = Json.text(category(answer), "knowledge_base_id");
        return base.isEmpty() || locale.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(
                        url + "/#knowledge_base/" + base + "/locale/" + locale + "/answer/" + Json.text(answer, "id")));
    }

    private String locale(JsonNode translation) {
        JsonNode locale = assets.path("KnowledgeBaseLocale").path(Json.text(translation, "kb_locale_id"));
        String word = locales.getOrDefault(Json.text(locale, "system_locale_id"), "");
        return word.matches("[a-zA-Z-]{2,20}") ? word : "";
    }

    private JsonNode answer(JsonNode translation) {
        return assets.path("KnowledgeBaseAnswer").path(Json.text(translation, "answer_id"));
    }

    private JsonNode category(JsonNode answer) {
        return assets.path("KnowledgeBaseCategory").path(Json.text(answer, "category_id"));
    }

    private Optional<Audience> audience(JsonNode translation) {
        JsonNode answer = answer(translation);
        return new ZammadPublishing(answer, now)
                .audience()
                .map(audience -> isOpen(category(answer)) ? audience : Audience.INTERNAL);
    }

    /** Whether nothing above the answer keeps anybody out: the knowledge base is active and no category has permissions. */
    private boolean isOpen(JsonNode lowest) {
        JsonNode category = lowest;
        for (int depth = 0; depth < 100 && category.isObject(); depth++) {
            if (isRestricted(category)) {
                return false;
            }
            String parent = Json.text(category, "parent_id");
            if (parent.isEmpty()) {
                JsonNode base = assets.path("KnowledgeBase").path(Json.text(category, "knowledge_base_id"));
                return base.path("active").asBoolean(false) && !isRestricted(base);
            }
            category = assets.path("KnowledgeBaseCategory").path(parent);
        }
        return false;
    }

    private static boolean isRestricted(JsonNode thing) {
        return thing.path("permission_ids").values().iterator().hasNext()
                || thing.path("permissions_effective").values().iterator().hasNext();
    }
}
