/** How a ticket comes in: webhook and poller, durable inbox, eligibility, inquiry. */
@NullMarked
package io.resolvent.agent.intake;

import org.jspecify.annotations.NullMarked;
