/** Why everything happened: a hash-chained, replayable record. */
@NullMarked
package io.resolvent.agent.log;

import org.jspecify.annotations.NullMarked;
