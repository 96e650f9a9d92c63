@NullMarked
package io.resolvent.connectors.files;

import org.jspecify.annotations.NullMarked;
