/** How well automatic mail is told from people's, and how well replies are trimmed. */
@NullMarked
package io.resolvent.evaluation.mail;

import org.jspecify.annotations.NullMarked;
