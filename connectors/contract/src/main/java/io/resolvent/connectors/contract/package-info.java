/** Holds what connectors send to the vendors' own specifications, for tests. */
@NullMarked
package io.resolvent.connectors.contract;

import org.jspecify.annotations.NullMarked;
