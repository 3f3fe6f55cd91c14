/**
 * The rules of the house that the build holds, over all modules: who may know whom, and what the papers say of the
 * settings.
 */
package org.palabre.house;
