package io.resolvent.connectors.zammad;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A ticket before and after a write. Zammad refuses no write that comes too late, so what happened between the last look and
 * the write is found out afterwards.
 */
record ZammadOutcome(ZammadTicket before, ZammadTicket after) {

    private static final List<String> WATCHED =
            List.of("group", "owner", "state", "priority", "title", "customer_id", "pending_time");

    /** The ticket's version, or one that it never has when somebody else changed it too: then the next write is a conflict. */
    String version(ZammadUpdate sent, Set<String> ownArticles) {
        return isAlone(sent, ownArticles) ? after.version() : before.version() + " and a change by somebody else";
    }

    private boolean isAlone(ZammadUpdate sent, Set<String> ownArticles) {
        Set<String> articles = new LinkedHashSet<>(after.articles());
        articles.removeAll(before.articles());
        articles.removeAll(ownArticles);
        return articles.isEmpty() && WATCHED.stream().allMatch(name -> isAsExpected(name, sent));
    }

    /** What was sent, and what follows from it: a reply opens a new ticket, another group may take the owner away. */
    private boolean isAsExpected(String name, ZammadUpdate sent) {
        boolean isOurs = sent.sets(name)
                || (name.equals("state")
                        && sent.article().isPresent()
                        && before.state().equals("new"))
                || (name.equals("pending_time") && sent.sets("state"))
                || (name.equals("owner") && sent.sets("group"));
        return isOurs || Objects.equals(before.field(name), after.field(name));
    }
}
