package org.palabre.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The libraries of the server that the build provisioned, of the application and of its pages, each with its version.
 */
final class ShippedParts {
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[^/]*?)(-(linux|osx|windows|jakarta).*)?\\.jar");
    private final Map<String, TreeSet<String>> versions = new TreeMap<>();

    /** Of the build of this source folder. */
    static ShippedParts ofTheBuild() {
        var parts = new ShippedParts();
        Path target = SourceTree.top().resolve("ear/target");
        parts.addJarsBelow(target.resolve("server/modules"));
        parts.addJarsBelow(target.resolve("palabre/lib"));
        parts.addJarsWithin(target.resolve("palabre/palabre-web.war"));
        return parts;
    }

    /** By name of the artifact; the server and the application may each have one of their own. */
    Map<String, TreeSet<String>> versions() {
        return versions;
    }

    private void addJarsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(this::addJar);
        } catch (IOException e) {
            throw new UncheckedIOException("build the EAR first: mvn package", e);
        }
    }

    private void addJar(Path jar) {
        String file = jar.getFileName().toString();
        Matcher named = NAME.matcher(file);
        if (named.matches()) {
            add(named.group(1), named.group(2));
        } else {
            add(file.replace(".jar", ""), versionWithin(jar));
        }
    }

    private void addJarsWithin(Path war) {
        try (var file = new JarFile(war.toFile())) {
            file.stream()
                    .map(ZipEntry::getName)
                    .map(name -> NAME.matcher(name.substring(name.lastIndexOf('/') + 1)))
                    .filter(Matcher::matches)
                    .forEach(named -> add(named.group(1), named.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String part, String version) {
        versions.computeIfAbsent(part, name -> new TreeSet<>()).add(version);
    }

    private static String versionWithin(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            Optional<JarFile> opened = Optional.of(file);
            return opened.flatMap(ShippedParts::ofMaven)
                    .or(() -> opened.flatMap(ShippedParts::ofManifest))
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> ofMaven(JarFile file) {
        return file.stream()
                .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                .findFirst()
                .map(entry -> read(file, entry).getProperty("version"));
    }

    private static Optional<String> ofManifest(JarFile file) {
        try {
            Manifest manifest = file.getManifest();
            return Stream.of("Implementation-Version", "Bundle-Version")
                    .map(name -> manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(name))
                    .filter(version -> version != null)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(JarFile file, ZipEntry entry) {
        var properties = new Properties();
        try (var in = file.getInputStream(entry)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
