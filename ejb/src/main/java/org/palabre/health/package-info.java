/**
 * What {@code /health/ready} answers. The server finds checks only in a library of the EAR (WFLY-12835), so this
 * package is a jar of its own there and knows nothing of the product; the parts tell it how they are
 * ({@code org.palabre.shared.health}).
 */
package org.palabre.health;
