/** Intents found where the store has none: by macros used, articles linked, and clusters of resolved tickets. */
@NullMarked
package io.resolvent.agent.discovery;

import org.jspecify.annotations.NullMarked;
