@NullMarked
package io.resolvent.connectors.zammad;

import org.jspecify.annotations.NullMarked;
