/** What each step costs beside its physical floor, measured in one run. */
@NullMarked
package io.resolvent.evaluation.bench;

import org.jspecify.annotations.NullMarked;
