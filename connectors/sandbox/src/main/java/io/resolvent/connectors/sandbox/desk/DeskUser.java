package io.resolvent.connectors.sandbox.desk;

import java.util.Map;

/**
 * An account of the help desk.
 *
 * @param email empty when unknown
 * @param attributes what the desk knows of the person, for example {@code tier}
 */
public record DeskUser(String id, String name, String email, Role role, Map<String, String> attributes) {

    public DeskUser {
        attributes = Map.copyOf(attributes);
    }

    public DeskUser(String id, String name, Role role) {
        this(id, name, "", role, Map.of());
    }
}
