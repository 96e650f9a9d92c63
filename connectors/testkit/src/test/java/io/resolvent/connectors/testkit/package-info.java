@NullMarked
package io.resolvent.connectors.testkit;

import org.jspecify.annotations.NullMarked;
