/** The options that several commands share, each block once, with errors that say what, where and what to do. */
@NullMarked
package io.resolvent.evaluation.options;

import org.jspecify.annotations.NullMarked;
