/** The web pages of the help desk, for people. */
@NullMarked
package io.resolvent.connectors.sandbox.pages;

import org.jspecify.annotations.NullMarked;
