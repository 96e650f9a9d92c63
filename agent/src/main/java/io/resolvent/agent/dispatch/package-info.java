/** The only writer to ticket stores: outbox, delivery, read-back, dead letters. */
@NullMarked
package io.resolvent.agent.dispatch;

import org.jspecify.annotations.NullMarked;
