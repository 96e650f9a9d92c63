/** Checks that can only lower what happens to a draft, never raise it. */
@NullMarked
package io.resolvent.agent.guard;

import org.jspecify.annotations.NullMarked;
