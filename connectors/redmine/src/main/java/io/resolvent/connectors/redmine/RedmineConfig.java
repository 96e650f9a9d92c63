package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.http.SettingValues;
import io.resolvent.connectors.http.StatusWords;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person configured for one Redmine.
 *
 * @param url without a trailing slash
 * @param projects identifiers of the projects to work in
 * @param wikis identifiers of further projects whose wiki is read
 * @param publicWikis identifiers of the projects whose wiki customers may see
 * @param texts {@link Format#MARKDOWN}, or {@link Format#PLAIN} for Textile
 * @param intentField name or number
 */
record RedmineConfig(
        URI url,
        List<String> projects,
        Secret token,
        List<String> wikis,
        List<String> publicWikis,
        Format texts,
        Optional<String> intentField,
        StatusWords statuses,
        int pageSize) {

    static final int LARGEST_PAGE = 100;

    private static final String IDENTIFIER = "[a-z0-9_-]{1,100}";

    static RedmineConfig of(ConnectorSettings settings, Manifest manifest) {
        if (SettingValues.list(settings, "projects").isEmpty()) {
            settings.require("projects");
            throw settings.invalid("projects", "names no project");
        }
        return new RedmineConfig(
                SettingValues.url(settings, "url", "https://redmine.example.org"),
                projects(settings, "projects"),
                settings.requireSecret("token"),
                projects(settings, "wikis"),
                projects(settings, "public-wikis"),
                texts(settings),
                settings.get("intent-field"),
                StatusWords.of(settings, manifest),
                SettingValues.upTo(settings, "page-size", LARGEST_PAGE));
    }

    /** Every project whose wiki is read. */
    List<String> allWikis() {
        Set<String> all = new LinkedHashSet<>(projects);
        all.addAll(wikis);
        all.addAll(publicWikis);
        return List.copyOf(all);
    }

    private static List<String> projects(ConnectorSettings settings, String key) {
        List<String> identifiers = SettingValues.list(settings, key);
        for (String identifier : identifiers) {
            if (!identifier.matches(IDENTIFIER)) {
                throw settings.invalid(
                        key, "must be identifiers as in the address of a project, such as support, not " + identifier);
            }
        }
        return identifiers;
    }

    private static Format texts(ConnectorSettings settings) {
        return switch (settings.get("text-format").orElse("textile")) {
            case "textile" -> Format.PLAIN;
            case "markdown" -> Format.MARKDOWN;
            default -> throw settings.invalid("text-format", "must be textile or markdown");
        };
    }
}
