package org.palabre.adapter.jasper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Step of the build: compiles the layouts of a folder. Its compiler is not shipped. */
final class LayoutCompiler {
    private LayoutCompiler() {}

    /** @param arguments folder of the {@code .jrxml}, folder for the {@code .jasper} */
    public static void main(String[] arguments) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        for (Path layout : layouts(Path.of(arguments[0]))) {
            String name = layout.getFileName().toString().replace(".jrxml", ".jasper");
            JasperCompileManager.compileReportToFile(
                    layout.toString(), target.resolve(name).toString());
        }
    }

    private static List<Path> layouts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
