/** How well intents are found where labels are hidden. */
@NullMarked
package io.resolvent.evaluation.discovery;

import org.jspecify.annotations.NullMarked;
