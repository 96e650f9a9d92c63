@NullMarked
package io.resolvent.agent.mapping;

import org.jspecify.annotations.NullMarked;
