@NullMarked
package io.resolvent.agent.connect;

import org.jspecify.annotations.NullMarked;
