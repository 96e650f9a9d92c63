@NullMarked
package io.resolvent.connectors.http.oauth;

import org.jspecify.annotations.NullMarked;
