package io.resolvent.connectors.zendesk;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files on comments. Each has an address of its own outside the API, as Zendesk's have. */
final class DeskFiles {

    private static final String PATH = "/attachments/token/";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /** What a comment says of the file. */
    ObjectNode add(long id, String fileName, byte[] content) {
        contents.put(Long.toString(id), content);
        ObjectNode file = json.createObjectNode().put("id", id).put("file_name", fileName);
        return file.put("content_type", "text/csv").put("size", content.length);
    }

    /** @param desk where the desk is for its callers */
    ObjectNode show(String id, URI desk) {
        if (!contents.containsKey(id)) {
            throw new Desk.Refused(404, "RecordNotFound");
        }
        ObjectNode answer = json.createObjectNode();
        answer.putObject("attachment").put("id", Long.parseLong(id)).put("content_url", desk + PATH + id + "?name=x");
        return answer;
    }

    /** The content behind such an address. */
    Optional<byte[]> at(URI target) {
        return Optional.of(target.getPath())
                .filter(path -> path.startsWith(PATH))
                .flatMap(path -> Optional.ofNullable(contents.get(path.substring(PATH.length()))));
    }
}
