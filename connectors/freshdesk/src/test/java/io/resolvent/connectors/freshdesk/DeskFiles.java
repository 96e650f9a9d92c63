package io.resolvent.connectors.freshdesk;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of a Freshdesk. Each time a ticket is read its files have other addresses, signed and outside the API. */
final class DeskFiles {

    private static final String PATH = "/data/helpdesk/attachments/";

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Map<String, String> signed = new ConcurrentHashMap<>();

    void add(ObjectNode file, long id, String fileName, byte[] content) {
        contents.put(Long.toString(id), content);
        file.put("id", id).put("name", fileName).put("content_type", "text/csv").put("size", content.length);
    }

    /** Gives the files of a ticket or of an entry addresses. */
    void sign(JsonNode owner, URI desk) {
        for (JsonNode file : owner.path("attachments").values()) {
            String id = file.path("id").asString("");
            String signature = Integer.toString(signed.size());
            signed.put(signature, id);
            ((ObjectNode) file).put("attachment_url", desk + PATH + id + "?Signature=" + signature);
        }
    }

    /** The content behind an address. */
    Optional<byte[]> at(URI target) {
        String query = Optional.ofNullable(target.getQuery()).orElse("").replace("Signature=", "");
        return Optional.of(target.getPath())
                .filter(path -> path.startsWith(PATH))
                .map(path -> path.substring(PATH.length()))
                .filter(id -> id.equals(signed.get(query)))
                .flatMap(id -> Optional.ofNullable(contents.get(id)));
    }
}
