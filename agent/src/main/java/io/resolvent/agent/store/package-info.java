/** The database under inbox, outbox, policy log and outcomes: durable writes with group commit. */
@NullMarked
package io.resolvent.agent.store;

import org.jspecify.annotations.NullMarked;
