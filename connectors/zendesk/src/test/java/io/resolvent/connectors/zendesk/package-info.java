@NullMarked
package io.resolvent.connectors.zendesk;

import org.jspecify.annotations.NullMarked;
