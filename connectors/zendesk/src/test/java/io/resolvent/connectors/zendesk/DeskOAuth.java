package io.resolvent.connectors.zendesk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The desk's authorization server: each renewal ends the access token and the refresh token before it. */
final class DeskOAuth {

    static final String CLIENT = "resolvent";
    static final String CLIENT_SECRET = "client-secret-0123456789";
    static final String FIRST_REFRESH = "refresh-token-0123456789";

    private final JsonMapper json = JsonMapper.builder().build();
    private String refresh = FIRST_REFRESH;
    private String access = "";
    private int renewals;

    synchronized boolean accepts(String authorization) {
        return !access.isEmpty() && authorization.equals("Bearer " + access);
    }

    /** The access token is over before its time. */
    synchronized void endAccess() {
        access = "";
    }

    synchronized int renewals() {
        return renewals;
    }

    synchronized ObjectNode renew(String form) {
        Map<String, String> asked = Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        if (!CLIENT.equals(asked.get("client_id")) || !CLIENT_SECRET.equals(asked.get("client_secret"))) {
            throw new Desk.Refused(401, "invalid_client");
        }
        if (!"refresh_token".equals(asked.get("grant_type")) || !refresh.equals(asked.get("refresh_token"))) {
            throw new Desk.Refused(400, "invalid_grant");
        }
        renewals++;
        access = "access-token-" + renewals;
        refresh = "refresh-token-" + renewals;
        return json.createObjectNode()
                .put("access_token", access)
                .put("refresh_token", refresh)
                .put("token_type", "bearer")
                .put("scope", "read write")
                .put("expires_in", 1800);
    }
}
