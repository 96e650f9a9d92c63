package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorSettings;
import java.net.URI;

/**
 * Where the two products answer.
 *
 * @param base the host that all requests go to
 * @param jira what Jira's paths begin with
 * @param wiki what Confluence's paths begin with
 */
record JiraSite(URI base, String jira, String wiki) {

    private static final URI GATEWAY = URI.create("https://api.atlassian.com");

    /** The site itself, or Atlassian's gateway when the site's id is known. */
    static JiraSite of(URI url, ConnectorSettings settings) {
        return settings.get("cloud-id")
                .map(id -> {
                    if (!id.matches("[0-9a-fA-F-]{8,64}")) {
                        throw settings.invalid("cloud-id", "is no id: take it from url/_edge/tenant_info");
                    }
                    return new JiraSite(GATEWAY, "/ex/jira/" + id, "/ex/confluence/" + id + "/wiki");
                })
                .orElseGet(() -> onlySite(url, settings));
    }

    /** Access tokens of OAuth are taken by the gateway only. */
    private static JiraSite onlySite(URI url, ConnectorSettings settings) {
        if (settings.get("oauth-token-url").isPresent()) {
            throw settings.invalid("cloud-id", "is missing: OAuth needs it. Take it from url/_edge/tenant_info");
        }
        return new JiraSite(url, "", "/wiki");
    }
}
