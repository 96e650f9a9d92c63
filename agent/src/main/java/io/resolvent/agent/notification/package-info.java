/** Tells chats of hand-offs and alerts. */
@NullMarked
package io.resolvent.agent.notification;

import org.jspecify.annotations.NullMarked;
