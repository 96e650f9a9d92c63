@NullMarked
package io.resolvent.connectors.teams;

import org.jspecify.annotations.NullMarked;
