@NullMarked
package io.resolvent.connectors.http;

import org.jspecify.annotations.NullMarked;
