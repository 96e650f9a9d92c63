package io.resolvent.connectors.sandbox.desk;

/** A message to somebody outside the ticket, kept on it. */
public record DeskNotification(String recipient, String text) {}
