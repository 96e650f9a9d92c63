/** How much personal data the redactor finds, and what it masks for nothing. */
@NullMarked
package io.resolvent.evaluation.pii;

import org.jspecify.annotations.NullMarked;
