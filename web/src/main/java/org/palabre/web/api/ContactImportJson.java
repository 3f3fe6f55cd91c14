package org.palabre.web.api;

import java.util.List;
import org.palabre.addressbook.ImportReport;
import org.palabre.web.language.Texts;

/**
 * What a file of contacts made of the book, or would make of it.
 *
 * @param ignored headers of columns that say nothing
 * @param faults lines that were left out
 */
public record ContactImportJson(
        boolean dryRun,
        int added,
        int changed,
        int unchanged,
        List<String> newGroups,
        List<String> ignored,
        List<ImportFaultJson> faults) {
    static ContactImportJson of(ImportReport report, boolean dryRun, Texts texts) {
        return new ContactImportJson(
                dryRun,
                report.added(),
                report.changed(),
                report.unchanged(),
                report.newGroups(),
                report.ignored(),
                report.faults().stream().map(fault -> fault(fault, texts)).toList());
    }

    private static ImportFaultJson fault(ImportReport.Fault fault, Texts texts) {
        return new ImportFaultJson(fault.line(), fault.field(), fault.problem().key(), texts.problem(fault.problem()));
    }
}
