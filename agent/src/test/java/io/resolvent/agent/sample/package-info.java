/** Checks of the sample help desk that the demo shows. */
@NullMarked
package io.resolvent.agent.sample;

import org.jspecify.annotations.NullMarked;
