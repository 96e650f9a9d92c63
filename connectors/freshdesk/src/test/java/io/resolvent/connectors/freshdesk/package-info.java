@NullMarked
package io.resolvent.connectors.freshdesk;

import org.jspecify.annotations.NullMarked;
