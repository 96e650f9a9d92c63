/** Finds and masks personal data. */
@NullMarked
package io.resolvent.ingestion.redaction;

import org.jspecify.annotations.NullMarked;
