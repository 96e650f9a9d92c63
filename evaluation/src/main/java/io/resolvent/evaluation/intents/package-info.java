/** How well intents are told apart, and what can be proven of it. */
@NullMarked
package io.resolvent.evaluation.intents;

import org.jspecify.annotations.NullMarked;
