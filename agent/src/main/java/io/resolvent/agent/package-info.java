/** The assistant: one sub-package for each step of a ticket's way. Start reading at Resolver. */
@NullMarked
package io.resolvent.agent;

import org.jspecify.annotations.NullMarked;
