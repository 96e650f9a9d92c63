/** Access tokens by OAuth 2.0, renewed by themselves, from a grant that is never thrown away. */
@NullMarked
package io.resolvent.connectors.http.oauth;

import org.jspecify.annotations.NullMarked;
