package io.resolvent.connectors.sandbox.desk;

/** An article or macro that is gone. */
public record ArticleRemoved(String key) implements Change {}
