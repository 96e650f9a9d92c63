package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.KnowledgeFolder;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.discovery.IntentEdit;
import io.resolvent.agent.discovery.IntentRefused;
import io.resolvent.agent.discovery.SqlIntentBook;
import io.resolvent.ingestion.Knowledge;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about found intents share: the home, who asks, and where they print. */
final class FoundIntents {

    private static final Clock CLOCK = Clock.systemUTC();

    @Mixin
    private Location location = new Location();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "who makes the change, for the record (default: the login)")
    private @Nullable String by;

    PrintWriter out() {
        return Terminal.out(spec);
    }

    /** Works on the book. */
    <T> T book(Function<SqlIntentBook, T> work) {
        try (Archive archive = Archive.open(location.home())) {
            return work.apply(new SqlIntentBook(archive.database()));
        } catch (IntentRefused refused) {
            throw CommandFailed.usage(String.valueOf(refused.getMessage()));
        }
    }

    /** Works on the book and on what is known. */
    <T> T withKnowledge(BiFunction<SqlIntentBook, Knowledge, T> work) {
        return book(book -> {
            try (Knowledge knowledge =
                    KnowledgeFolder.open(location.settings(), new SecretReference(System.getenv()))) {
                return work.apply(book, knowledge);
            }
        });
    }

    /** Makes the change, and says so. */
    int make(SqlIntentBook book, IntentEdit edit) {
        book.make(edit, who(), CLOCK.instant());
        return say(edit.summary());
    }

    /** Prints a line, and what is still to do. */
    int say(String summary) {
        PrintWriter out = out();
        out.println(summary);
        out.println("It takes effect when the assistant learns next. Take it back with: ./resolvent intents undo");
        out.flush();
        return 0;
    }

    String who() {
        return by == null ? System.getProperty("user.name", "unknown") : by;
    }

    static Clock clock() {
        return CLOCK;
    }
}
