package io.resolvent.agent.cli;

import io.resolvent.agent.discovery.Discovery;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.IntentBook;
import io.resolvent.agent.discovery.SqlIntentBook;
import io.resolvent.ingestion.Knowledge;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds intents anew. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description = {
            "Finds intents in the resolved tickets that have none: by the macro used, the article linked, and likeness.",
            "What a person has named, merged or split stays, and takes in new tickets like its own."
        })
final class IntentsDiscoverCommand implements Callable<Integer> {

    @Mixin
    private FoundIntents found = new FoundIntents();

    @Override
    public Integer call() {
        return found.withKnowledge(this::discover);
    }

    private int discover(SqlIntentBook book, Knowledge knowledge) {
        IntentBook known = book.book();
        List<FoundIntent> now = new Discovery(knowledge.embedder())
                .find(knowledge.resolvedTickets(), knowledge.items(), known.intents());
        if (now.equals(known.intents())) {
            return found.say("nothing new: " + now.size() + " intents as before");
        }
        return found.make(book, known.discovered(now));
    }
}
