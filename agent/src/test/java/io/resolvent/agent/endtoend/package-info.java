/** The whole way of tickets, from a real store and back into it. */
@NullMarked
package io.resolvent.agent.endtoend;

import org.jspecify.annotations.NullMarked;
