/** Jira Service Management Cloud, and Confluence as its knowledge base. What may surprise is in BEHAVIOR.md. */
@NullMarked
package io.resolvent.connectors.jira;

import org.jspecify.annotations.NullMarked;
