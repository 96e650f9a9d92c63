/** Evidence for an inquiry, kept apart by who may see it. */
@NullMarked
package io.resolvent.agent.retrieval;

import org.jspecify.annotations.NullMarked;
