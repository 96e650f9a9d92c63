@NullMarked
package io.resolvent.agent.intake;

import org.jspecify.annotations.NullMarked;
