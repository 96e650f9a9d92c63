/** Recurring work: polling, learning, delivering, watching outcomes. */
@NullMarked
package io.resolvent.agent.jobs;

import org.jspecify.annotations.NullMarked;
