/** What the product counts, among the metrics of the server (docs/operations.md). */
package org.palabre.adapter.meters;
