/** The configuration file as validated records. */
@NullMarked
package io.resolvent.agent.config;

import org.jspecify.annotations.NullMarked;
