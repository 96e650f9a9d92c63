/** What may happen to a ticket. Pure: no I/O, no clock, no framework. */
@NullMarked
package io.resolvent.agent.policy;

import org.jspecify.annotations.NullMarked;
