/** Text to vectors, in process, with a cache. */
@NullMarked
package io.resolvent.ingestion.embedding;

import org.jspecify.annotations.NullMarked;
