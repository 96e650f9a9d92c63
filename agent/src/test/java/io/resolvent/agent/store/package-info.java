@NullMarked
package io.resolvent.agent.store;

import org.jspecify.annotations.NullMarked;
