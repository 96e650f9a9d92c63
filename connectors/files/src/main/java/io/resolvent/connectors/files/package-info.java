/** JSON lines exports as a read-only ticket store. */
@NullMarked
package io.resolvent.connectors.files;

import org.jspecify.annotations.NullMarked;
