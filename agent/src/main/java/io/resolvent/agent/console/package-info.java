/** The pages for support leads and agents. */
@NullMarked
package io.resolvent.agent.console;

import org.jspecify.annotations.NullMarked;
