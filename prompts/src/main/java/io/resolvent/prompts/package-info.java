/** The prompts: one Markdown file each, read strictly. */
@NullMarked
package io.resolvent.prompts;

import org.jspecify.annotations.NullMarked;
