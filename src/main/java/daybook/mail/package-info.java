/** Digests as mails: what a mail shows, its plain text, and the format of mails (RFC 5322). */
@NullMarked
package daybook.mail;

import org.jspecify.annotations.NullMarked;
