/** Zammad: tickets, macros, text modules and the knowledge base over its REST API. */
@NullMarked
package io.resolvent.connectors.zammad;

import org.jspecify.annotations.NullMarked;
