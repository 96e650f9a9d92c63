@NullMarked
package io.resolvent.connectors.slack;

import org.jspecify.annotations.NullMarked;
