package io.resolvent.connectors.testkit;

import io.resolvent.connectors.Visibility;

/** A comment as the store itself holds it, read without the connector under test. */
public record StoredComment(Visibility visibility, String text) {}
