/**
 * The product on a table: a {@link org.palabre.testing.Stage} puts the real use cases together on a real database, with
 * a clock that is moved, a directory of a few people and a switch that does what it is asked. For tests only.
 */
package org.palabre.testing;
