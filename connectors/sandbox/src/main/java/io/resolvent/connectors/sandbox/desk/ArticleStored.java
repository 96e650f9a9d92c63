package io.resolvent.connectors.sandbox.desk;

/** A new or changed article or macro. */
public record ArticleStored(DeskArticle article) implements Change {}
