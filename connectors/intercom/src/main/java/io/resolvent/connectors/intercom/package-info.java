/** Intercom over REST API 2.16: conversations, macros, articles. */
@NullMarked
package io.resolvent.connectors.intercom;

import org.jspecify.annotations.NullMarked;
