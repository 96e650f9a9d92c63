/** All that is needed to decide a ticket again, as it is kept in the policy log. */
@NullMarked
package io.resolvent.agent.casefile;

import org.jspecify.annotations.NullMarked;
