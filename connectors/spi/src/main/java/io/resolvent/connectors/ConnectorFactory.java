package io.resolvent.connectors;

/** Makes a connector; found by {@link java.util.ServiceLoader}. One per connector folder, its only public type. */
public interface ConnectorFactory {

    Manifest manifest();

    /** Checks the settings and makes the connector without calling the store. INVALID_CONFIGURATION names the key. */
    Connector create(ConnectorSettings settings);
}
