/** Slack: escalation threads in, hand-offs and alerts out. What may surprise is in BEHAVIOR.md. */
@NullMarked
package io.resolvent.connectors.slack;

import org.jspecify.annotations.NullMarked;
