/** Tickets and their labels from files, read apart: what the assistant sees, and what it is measured by. */
@NullMarked
package io.resolvent.evaluation.files;

import org.jspecify.annotations.NullMarked;
