/** All use cases of the product, with who may do what on whose things; each is tried with every standing (ADR 15). */
package org.palabre.usecase;
