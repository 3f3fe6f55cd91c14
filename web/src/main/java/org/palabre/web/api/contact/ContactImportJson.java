package org.palabre.web.api.contact;

import java.util.List;
import org.palabre.addressbook.ImportReport;
import org.palabre.web.language.Texts;

/**
 * What a file of contacts made of the book, or would make of it.
 *
 * @param ignored headers of columns that hold something which is not read
 * @param guessed characters in which the file was read without saying so, or empty
 * @param sample names in which that shows
 * @param faults lines that were left out
 * @param asides what contacts have no room for: further addresses and numbers
 */
public record ContactImportJson(
        boolean dryRun,
        int added,
        int changed,
        int unchanged,
        List<String> newGroups,
        List<String> ignored,
        String guessed,
        List<String> sample,
        List<ImportFaultJson> faults,
        List<ImportFaultJson> asides) {
    static ContactImportJson of(ImportReport report, boolean dryRun, Texts texts) {
        return new ContactImportJson(
                dryRun,
                report.added(),
                report.changed(),
                report.unchanged(),
                report.newGroups(),
                report.ignored(),
                report.guessed(),
                report.sample(),
                faults(report.faults(), texts),
                faults(report.asides(), texts));
    }

    private static List<ImportFaultJson> faults(List<ImportReport.Fault> faults, Texts texts) {
        return faults.stream().map(fault -> fault(fault, texts)).toList();
    }

    private static ImportFaultJson fault(ImportReport.Fault fault, Texts texts) {
        return new ImportFaultJson(fault.line(), fault.field(), fault.problem().key(), texts.problem(fault.problem()));
    }
}
