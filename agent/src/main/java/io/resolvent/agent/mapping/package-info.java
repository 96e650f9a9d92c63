/** What Resolvent's words are called in a store, and whether that still holds. */
@NullMarked
package io.resolvent.agent.mapping;

import org.jspecify.annotations.NullMarked;
