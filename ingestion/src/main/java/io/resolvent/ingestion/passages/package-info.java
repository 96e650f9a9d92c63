/** Cuts documents into the smallest citable pieces and folds near-duplicates. */
@NullMarked
package io.resolvent.ingestion.passages;

import org.jspecify.annotations.NullMarked;
