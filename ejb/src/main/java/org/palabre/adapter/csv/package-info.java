/** Files of spreadsheets (Apache Commons CSV). */
package org.palabre.adapter.csv;
