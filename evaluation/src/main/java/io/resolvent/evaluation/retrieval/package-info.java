/** How well the documents that answer a ticket are found. */
@NullMarked
package io.resolvent.evaluation.retrieval;

import org.jspecify.annotations.NullMarked;
