package org.palabre.adapter.mustache;

/** What comes out of a template is more than a message may be. */
final class OutputTooLong extends RuntimeException {}
