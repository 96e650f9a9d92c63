/** The REST API of the help desk, for programs. */
@NullMarked
package io.resolvent.connectors.sandbox.api;

import org.jspecify.annotations.NullMarked;
