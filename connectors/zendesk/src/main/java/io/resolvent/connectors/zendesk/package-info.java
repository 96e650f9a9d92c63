/** Zendesk Support and Guide over API v2. What may surprise is in BEHAVIOR.md. */
@NullMarked
package io.resolvent.connectors.zendesk;

import org.jspecify.annotations.NullMarked;
