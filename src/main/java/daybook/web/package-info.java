/** Fetches web pages: rate limits, retries, redirects, conditional requests, limits of size and time. */
@NullMarked
package daybook.web;

import org.jspecify.annotations.NullMarked;
