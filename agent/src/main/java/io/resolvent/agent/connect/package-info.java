/** Connects a ticket store: what has to be known, whether it can be used, and the configuration. */
@NullMarked
package io.resolvent.agent.connect;

import org.jspecify.annotations.NullMarked;
