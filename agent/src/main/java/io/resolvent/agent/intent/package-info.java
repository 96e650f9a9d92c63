/** What the requester wants, how sure that is, and how unfamiliar it is. */
@NullMarked
package io.resolvent.agent.intent;

import org.jspecify.annotations.NullMarked;
