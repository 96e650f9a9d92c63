/** What the rest of the program may use of the knowledge: passages, queries, hits, embeddings. */
@NullMarked
package io.resolvent.ingestion.index;

import org.jspecify.annotations.NullMarked;
