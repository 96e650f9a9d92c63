@NullMarked
package io.resolvent.connectors.redmine;

import org.jspecify.annotations.NullMarked;
