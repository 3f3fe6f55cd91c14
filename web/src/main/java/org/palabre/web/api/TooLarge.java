package org.palabre.web.api;

/** The body is longer than any honest one. Status 413. */
class TooLarge extends RuntimeException {}
