/** The state of the help desk: tickets, articles, people, and the journal that makes them last. */
@NullMarked
package io.resolvent.connectors.sandbox.desk;

import org.jspecify.annotations.NullMarked;
