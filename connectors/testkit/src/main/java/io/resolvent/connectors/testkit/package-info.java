/**
 * The compliance kit: what every connector must do, checked through its public contract against a running store, with a
 * proxy in between that counts requests and breaks answers. A connector's test extends {@link
 * io.resolvent.connectors.testkit.ConnectorComplianceTest} and says how to start and fill its store.
 */
@NullMarked
package io.resolvent.connectors.testkit;

import org.jspecify.annotations.NullMarked;
