/** How the parts of the product are, for {@code /health/ready}: each is a bean that says whether it works. */
package org.palabre.shared.health;
