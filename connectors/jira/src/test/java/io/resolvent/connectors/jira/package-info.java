@NullMarked
package io.resolvent.connectors.jira;

import org.jspecify.annotations.NullMarked;
