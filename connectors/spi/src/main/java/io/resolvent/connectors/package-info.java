/**
 * The vocabulary and contracts between Resolvent and any ticket store. Depends on the JDK and JSpecify only. Vendors'
 * words end at a connector's own package; everything here uses the glossary's words.
 */
@NullMarked
package io.resolvent.connectors;

import org.jspecify.annotations.NullMarked;
