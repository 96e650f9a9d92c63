/** Request Tracker 5 over REST 2.0. What surprises there is in BEHAVIOR.md of this folder. */
@NullMarked
package io.resolvent.connectors.rt;

import org.jspecify.annotations.NullMarked;
