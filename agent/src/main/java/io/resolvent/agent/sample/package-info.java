/** The sample help desk of an invented company, for the demo and the benchmarks. */
@NullMarked
package io.resolvent.agent.sample;

import org.jspecify.annotations.NullMarked;
