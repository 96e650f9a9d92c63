/** Redmine 5 over its REST API: issues are tickets, wiki pages are articles. Its words end here. */
@NullMarked
package io.resolvent.connectors.redmine;

import org.jspecify.annotations.NullMarked;
