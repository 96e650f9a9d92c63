@NullMarked
package io.resolvent.connectors.intercom;

import org.jspecify.annotations.NullMarked;
