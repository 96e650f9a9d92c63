/** The source of truth of the knowledge, in SQL; every index can be rebuilt from it. */
@NullMarked
package io.resolvent.ingestion.store;

import org.jspecify.annotations.NullMarked;
