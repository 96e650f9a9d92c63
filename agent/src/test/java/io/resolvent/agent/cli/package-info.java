@NullMarked
package io.resolvent.agent.cli;

import org.jspecify.annotations.NullMarked;
