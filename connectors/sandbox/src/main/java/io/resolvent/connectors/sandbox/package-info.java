/**
 * The sandbox help desk and its connector: {@link io.resolvent.connectors.sandbox.SandboxServer} is the desk, {@link
 * io.resolvent.connectors.sandbox.SandboxConnectorFactory} the way in for Resolvent.
 */
@NullMarked
package io.resolvent.connectors.sandbox;

import org.jspecify.annotations.NullMarked;
