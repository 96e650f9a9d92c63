package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.http.Json;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A file of a part. Its address expires, so it is known by its place.
 *
 * @param address where it can be had for some time
 */
record IntercomFile(Attachment attachment, String address) {

    static IntercomFile attached(String part, int place, JsonNode file) {
        Attachment attachment = new Attachment(
                part + "/" + place,
                Json.text(file, "name"),
                Json.text(file, "content_type"),
                file.path("filesize").asLong(-1));
        return new IntercomFile(attachment, Json.text(file, "url"));
    }

    /** A picture, of which only the address is known. */
    static IntercomFile shown(String part, int place, String address) {
        String name = address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        String type = name.matches("(?i).*\\.(png|gif|webp)")
                ? "image/" + name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
                : "image/jpeg";
        return new IntercomFile(
                new Attachment(part + "/" + place, name.isBlank() ? "picture" : name, type, -1), address);
    }
}
