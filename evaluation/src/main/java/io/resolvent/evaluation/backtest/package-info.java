/** Decides past or open tickets as if they had just come in, without any effect. */
@NullMarked
package io.resolvent.evaluation.backtest;

import org.jspecify.annotations.NullMarked;
