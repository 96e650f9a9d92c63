/** The embedded index: Lucene BM25 and HNSW. The only place that knows Lucene. */
@NullMarked
package io.resolvent.ingestion.lucene;

import org.jspecify.annotations.NullMarked;
