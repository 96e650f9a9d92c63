package io.resolvent.connectors.testkit;

/** A group of checks that a connector's test inherits. */
interface Check {

    Bench bench();
}
