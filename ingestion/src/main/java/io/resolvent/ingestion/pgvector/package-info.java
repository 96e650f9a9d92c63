/** The index for more than one machine: PostgreSQL with pgvector. */
@NullMarked
package io.resolvent.ingestion.pgvector;

import org.jspecify.annotations.NullMarked;
