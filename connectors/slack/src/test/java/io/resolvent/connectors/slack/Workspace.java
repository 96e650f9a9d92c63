package io.resolvent.connectors.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Slack workspace in memory: channels with messages, threads and the traps of the history methods. Thread-safe. */
final class Workspace {

    static final String ESCALATIONS = "C0ESCALATE";
    static final String ALERTS = "C0ALERTS";
    static final String PERSON = "U0PERSON";
    static final String OTHER = "U0OTHER";
    static final String BOT = "B0RESOLVENT";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A refusal in Slack's words, with status 200. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String word) {
            super(word);
        }
    }

    private final Map<String, Map<String, ObjectNode>> channels = new TreeMap<>();
    private final Set<String> uninvited = new HashSet<>();
    private long last;

    Workspace() {
        channels.put(ESCALATIONS, new TreeMap<>());
        channels.put(ALERTS, new TreeMap<>());
    }

    /** A channel that the app was not invited to. */
    synchronized void uninvite(String channel) {
        uninvited.add(channel);
        channels.putIfAbsent(channel, new TreeMap<>());
    }

    /** A person's message. @return its ts */
    synchronized String say(String channel, String text) {
        return add(
                channel,
                freshTs(Instant.now()),
                message -> message.put("user", PERSON).put("text", text));
    }

    synchronized String say(String channel, String text, Instant at) {
        return add(channel, freshTs(at), message -> message.put("user", PERSON).put("text", text));
    }

    synchronized String reply(String channel, String thread, String text) {
        return add(
                channel,
                freshTs(Instant.now()),
                message -> message.put("user", OTHER).put("text", text).put("thread_ts", thread));
    }

    /** Another program's message with a link in a block. */
    synchronized String announce(String channel, String text, String link) {
        return add(channel, freshTs(Instant.now()), message -> {
            message.put("bot_id", "B0OTHER").put("subtype", "bot_message").put("text", text);
            message.putArray("blocks").addObject().put("type", "rich_text").put("url", link);
        });
    }

    synchronized void edit(String channel, String ts, String text) {
        ObjectNode message = message(channel, ts);
        message.put("text", text);
        message.putObject("edited").put("user", PERSON).put("ts", freshTs(Instant.now()));
    }

    synchronized void delete(String channel, String ts) {
        boolean hasReplies = replies(channel, ts).size() > 1;
        if (hasReplies) {
            message(channel, ts).put("subtype", "tombstone").put("text", "This message was deleted.");
        } else {
            channel(channel).remove(ts);
        }
    }

    synchronized ObjectNode message(String channel, String ts) {
        return Optional.ofNullable(channel(channel).get(ts)).orElseThrow(() -> new Refused("message_not_found"));
    }

    /** chat.postMessage by the app. */
    synchronized ObjectNode post(Map<String, String> form) {
        String channel = member(form.getOrDefault("channel", ""));
        if (form.getOrDefault("text", "").isBlank()) {
            throw new Refused("no_text");
        }
        JsonNode blocks = JSON.readTree(form.getOrDefault("blocks", "[]"));
        if (!blocks.isArray()) {
            throw new Refused("invalid_blocks");
        }
        String ts = add(channel, freshTs(Instant.now()), message -> {
            message.put("bot_id", BOT).put("app_id", "A0RESOLVENT").put("user", "U0RESOLVENT");
            message.put("text", form.get("text"));
            message.set("blocks", blocks);
            Optional.ofNullable(form.get("metadata"))
                    .ifPresent(metadata -> message.set("metadata", JSON.readTree(metadata)));
        });
        ObjectNode answer =
                JSON.createObjectNode().put("ok", true).put("channel", channel).put("ts", ts);
        answer.set("message", message(channel, ts));
        return answer;
    }

    /** Without {@code latest} it begins with the oldest; replies are not in it; metadata only when asked for. */
    synchronized ObjectNode history(Map<String, String> query, int most) {
        String channel = member(query.getOrDefault("channel", ""));
        int limit = Math.min(most, Integer.parseInt(query.getOrDefault("limit", "100")));
        List<ObjectNode> found = channel(channel).values().stream()
                .filter(m -> !isReply(m) && isWithin(m, query))
                .toList();
        boolean forward = query.containsKey("oldest") && !query.containsKey("latest");
        List<ObjectNode> page = forward
                ? found.subList(0, Math.min(limit, found.size()))
                : found.subList(Math.max(0, found.size() - limit), found.size());
        boolean metadata = Boolean.parseBoolean(query.getOrDefault("include_all_metadata", "false"));
        return page(page.reversed(), found.size() > limit, channel, metadata);
    }

    /** The first message comes with every page. */
    synchronized ObjectNode replies(Map<String, String> query, int most) {
        String channel = member(query.getOrDefault("channel", ""));
        String thread = query.getOrDefault("ts", "");
        if (!channel(channel).containsKey(thread)) {
            throw new Refused("thread_not_found");
        }
        int limit = Math.min(most, Integer.parseInt(query.getOrDefault("limit", "1000")));
        List<ObjectNode> all = replies(channel, thread);
        List<ObjectNode> rest = all.subList(1, all.size()).stream()
                .filter(m -> isWithin(m, query))
                .toList();
        List<ObjectNode> page = new ArrayList<>(List.of(all.getFirst()));
        page.addAll(rest.subList(0, Math.min(limit, rest.size())));
        return page(page, rest.size() > limit, channel, false);
    }

    /** What people see of the app's messages, oldest first. */
    synchronized List<String> posted() {
        return channels.values().stream()
                .flatMap(messages -> messages.values().stream())
                .filter(m -> m.path("bot_id").asString("").equals(BOT))
                .sorted(Comparator.comparing(m -> m.path("ts").asString()))
                .map(m -> seen(m.path("blocks")))
                .toList();
    }

    private static String seen(JsonNode node) {
        StringBuilder text = new StringBuilder();
        if (node.path("type").asString("").equals("link")) {
            text.append(node.path("text").asString(""))
                    .append(" -> ")
                    .append(node.path("url").asString(""));
        } else if (node.path("text").isString()) {
            text.append(node.path("text").stringValue());
        } else {
            node.values().forEach(part -> text.append(seen(part)));
        }
        return text.toString();
    }

    private ObjectNode page(List<ObjectNode> messages, boolean more, String channel, boolean metadata) {
        ObjectNode answer = JSON.createObjectNode().put("ok", true).put("has_more", more);
        ArrayNode rows = answer.putArray("messages");
        for (ObjectNode message : messages) {
            ObjectNode row = message.deepCopy();
            List<ObjectNode> thread = replies(channel, message.path("ts").asString());
            if (!isReply(message) && thread.size() > 1) {
                row.put("thread_ts", message.path("ts").asString());
                row.put("reply_count", thread.size() - 1);
                row.put("latest_reply", thread.getLast().path("ts").asString());
            }
            if (!metadata) {
                row.remove("metadata");
            }
            rows.add(row);
        }
        return answer;
    }

    private List<ObjectNode> replies(String channel, String thread) {
        return channel(channel).values().stream()
                .filter(m -> m.path("ts").asString("").equals(thread)
                        || m.path("thread_ts").asString("").equals(thread))
                .toList();
    }

    private static boolean isReply(ObjectNode message) {
        String thread = message.path("thread_ts").asString("");
        return !thread.isEmpty() && !thread.equals(message.path("ts").asString(""));
    }

    private static boolean isWithin(ObjectNode message, Map<String, String> query) {
        String ts = message.path("ts").asString();
        return ts.compareTo(query.getOrDefault("oldest", "0")) > 0
                && ts.compareTo(query.getOrDefault("latest", "9999999999.999999")) < 0;
    }

    private String member(String channel) {
        channel(channel);
        if (uninvited.contains(channel)) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    private Map<String, ObjectNode> channel(String channel) {
        return Optional.ofNullable(channels.get(channel)).orElseThrow(() -> new Refused("channel_not_found"));
    }

    private String add(String channel, String ts, Consumer<ObjectNode> content) {
        ObjectNode message = JSON.createObjectNode().put("type", "message").put("ts", ts);
        content.accept(message);
        channel(channel).put(ts, message);
        return ts;
    }

    /** No two are equal, and those of now ascend. */
    private String freshTs(Instant at) {
        long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        if (micros > last - 60_000_000) {
            micros = Math.max(micros, last + 1);
            last = micros;
        }
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
