/** Every fault that is watched raises its alert, and its end settles it. */
@NullMarked
package io.resolvent.agent.watch;

import org.jspecify.annotations.NullMarked;
