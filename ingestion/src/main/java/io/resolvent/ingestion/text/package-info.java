/** Plain text from HTML and Markdown; the author's own words from a mail. */
@NullMarked
package io.resolvent.ingestion.text;

import org.jspecify.annotations.NullMarked;
