package io.resolvent.agent.console;

import io.resolvent.connectors.Secret;

/** Who may log in to the console. */
public record ConsoleAccount(String user, Secret password) {}
