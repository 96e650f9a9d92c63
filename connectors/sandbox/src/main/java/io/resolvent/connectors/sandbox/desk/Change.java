package io.resolvent.connectors.sandbox.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One change of the desk's state; the journal holds them all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TicketOpened.class, name = "ticket_opened"),
    @JsonSubTypes.Type(value = TicketChanged.class, name = "ticket_changed"),
    @JsonSubTypes.Type(value = UserAdded.class, name = "user_added"),
    @JsonSubTypes.Type(value = ArticleStored.class, name = "article_stored"),
    @JsonSubTypes.Type(value = ArticleRemoved.class, name = "article_removed")
})
public sealed interface Change permits TicketOpened, TicketChanged, UserAdded, ArticleStored, ArticleRemoved {}
