package org.palabre.report;

/** Puts a sheet on paper. Throws {@link org.palabre.shared.ServiceUnavailable} when it cannot. */
public interface ReportPrinter {
    /** @return a PDF, A4, with its fonts in it */
    byte[] pdf(Sheet sheet, Edition edition);
}
