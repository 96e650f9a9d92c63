/** Turns what a team has already written and solved into searchable, redacted passages. */
@NullMarked
package io.resolvent.ingestion;

import org.jspecify.annotations.NullMarked;
