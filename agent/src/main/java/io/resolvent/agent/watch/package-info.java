/** Looks whether anything has stopped, fails again and again or has gone silent, and raises alerts. */
@NullMarked
package io.resolvent.agent.watch;

import org.jspecify.annotations.NullMarked;
