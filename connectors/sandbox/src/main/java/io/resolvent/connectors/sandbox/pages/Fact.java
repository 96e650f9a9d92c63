package io.resolvent.connectors.sandbox.pages;

/** A named particular beside a ticket. */
public record Fact(String name, String value) {}
