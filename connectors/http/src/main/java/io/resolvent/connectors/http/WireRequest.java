package io.resolvent.connectors.http;

import java.net.http.HttpRequest;
import java.util.Map;

/** Turns a {@link StoreRequest} into what goes over the wire. */
final class WireRequest {

    private WireRequest() {}

    static HttpRequest of(StoreAccount account, StoreRequest request, Map<String, String> credentials) {
        HttpRequest.Builder wire = HttpRequest.newBuilder(account.resolve(request.pathAndQuery()))
                .header("Accept", "application/json")
                .header("User-Agent", "Resolvent");
        credentials.forEach(wire::setHeader);
        request.headers().forEach(wire::setHeader);
        return request.body()
                .map(body -> wire.setHeader("Content-Type", mediaType(body))
                        .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(bytes(body))))
                .orElseGet(() -> wire.method(request.method(), HttpRequest.BodyPublishers.noBody()))
                .build();
    }

    private static String mediaType(Object body) {
        return body instanceof FormBody ? FormBody.MEDIA_TYPE : "application/json";
    }

    private static byte[] bytes(Object body) {
        return body instanceof FormBody form ? form.bytes() : StoreResponse.JSON.writeValueAsBytes(body);
    }
}
