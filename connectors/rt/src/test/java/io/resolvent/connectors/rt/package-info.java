@NullMarked
package io.resolvent.connectors.rt;

import org.jspecify.annotations.NullMarked;
