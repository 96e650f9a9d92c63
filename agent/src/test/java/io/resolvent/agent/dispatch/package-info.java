@NullMarked
package io.resolvent.agent.dispatch;

import org.jspecify.annotations.NullMarked;
