package io.resolvent.ingestion.pgvector;

import io.resolvent.ingestion.index.IndexedPassage;
import java.util.List;
import java.util.Set;

/** What waits for the next refresh. */
sealed interface Change {

    boolean isEmpty();

    record Put(List<IndexedPassage> passages) implements Change {

        public Put {
            passages = List.copyOf(passages);
        }

        @Override
        public boolean isEmpty() {
            return passages.isEmpty();
        }
    }

    record Remove(Set<String> sources) implements Change {

        public Remove {
            sources = Set.copyOf(sources);
        }

        @Override
        public boolean isEmpty() {
            return sources.isEmpty();
        }
    }
}
