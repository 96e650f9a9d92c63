/** Hand-written stand-ins: a ticket store with scripted faults, a clock that a test moves. */
@NullMarked
package io.resolvent.agent.fakes;

import org.jspecify.annotations.NullMarked;
