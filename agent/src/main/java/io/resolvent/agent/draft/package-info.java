/** The diagnosis for the support agent and the reply for the requester. */
@NullMarked
package io.resolvent.agent.draft;

import org.jspecify.annotations.NullMarked;
