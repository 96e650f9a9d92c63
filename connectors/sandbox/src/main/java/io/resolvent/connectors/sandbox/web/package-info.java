/** The little of HTTP that the desk's two faces share: calls, answers, routes. */
@NullMarked
package io.resolvent.connectors.sandbox.web;

import org.jspecify.annotations.NullMarked;
