/** Freshdesk: tickets, canned responses and solution articles over API v2. */
@NullMarked
package io.resolvent.connectors.freshdesk;

import org.jspecify.annotations.NullMarked;
