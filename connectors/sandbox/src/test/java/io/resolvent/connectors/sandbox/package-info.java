@NullMarked
package io.resolvent.connectors.sandbox;

import org.jspecify.annotations.NullMarked;
