@NullMarked
package io.resolvent.agent.log;

import org.jspecify.annotations.NullMarked;
