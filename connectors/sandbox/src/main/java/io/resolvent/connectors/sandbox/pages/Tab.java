package io.resolvent.connectors.sandbox.pages;

/** One of the choices above a list; {@code here} for the one in force. */
public record Tab(String title, String path, boolean here) {}
