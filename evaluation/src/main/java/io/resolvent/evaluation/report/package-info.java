/** Figures with intervals, curves and tables, as JSON and as one self-contained page. */
@NullMarked
package io.resolvent.evaluation.report;

import org.jspecify.annotations.NullMarked;
