/**
 * How connectors reach their stores: one client with limits, retry and a single mapping of failures; the manifest file;
 * and the checks that every connector shares.
 */
@NullMarked
package io.resolvent.connectors.http;

import org.jspecify.annotations.NullMarked;
