/**
 * Reports on paper by JasperReports. The layouts lie in {@code src/main/jasper}, are compiled by the build and shipped
 * as {@code reports/*.jasper}; none is ever read from outside, since a compiled layout is code.
 */
package org.palabre.adapter.jasper;
