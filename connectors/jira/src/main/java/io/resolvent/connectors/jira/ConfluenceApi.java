package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import io.resolvent.connectors.http.StoreResponse;
import java.util.Optional;

/**
 * Every call to Confluence, and nothing else. Thread-safe.
 *
 * @param name the connector's name
 * @param root what all paths begin with
 */
record ConfluenceApi(String name, String root, StoreClient client) {

    StoreResponse space(String key) {
        return client.send(
                StoreRequest.get(root + "/api/v2/spaces").withQuery("keys", key).about(name));
    }

    /** Published pages with their bodies. */
    StoreResponse pages(String space, Optional<String> cursor, int pageSize) {
        StoreRequest request = StoreRequest.get(root + "/api/v2/spaces/{}/pages", space)
                .withQuery("status", "current")
                .withQuery("body-format", "atlas_doc_format")
                .withQuery("limit", Integer.toString(pageSize))
                .about(name);
        return client.send(
                cursor.map(value -> request.withQuery("cursor", value)).orElse(request));
    }

    StoreResponse ancestors(String page) {
        return client.send(StoreRequest.get(root + "/api/v2/pages/{}/ancestors", page)
                .withQuery("limit", "250")
                .about(name));
    }

    /** Who alone may read a page; nobody is named where everybody may who sees the space. */
    StoreResponse readers(String content) {
        return client.send(StoreRequest.get(root + "/rest/api/content/{}/restriction/byOperation/read", content)
                .withQuery("expand", "restrictions.user,restrictions.group")
                .about(name));
    }
}
