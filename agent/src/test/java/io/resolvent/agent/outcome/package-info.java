@NullMarked
package io.resolvent.agent.outcome;

import org.jspecify.annotations.NullMarked;
