/** Microsoft Teams: hand-offs and alerts out. What may surprise is in BEHAVIOR.md. */
@NullMarked
package io.resolvent.connectors.teams;

import org.jspecify.annotations.NullMarked;
