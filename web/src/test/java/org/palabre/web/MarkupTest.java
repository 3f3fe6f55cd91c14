package org.palabre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.primefaces.PrimeFaces;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Faces passes over attributes that it does not know: a wrong name does nothing, and nobody is told. */
class MarkupTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String FACELETS = "jakarta.faces.facelets";
    private static final String PRIMEFACES = "http://primefaces.org/ui";
    private static final String OURS = "urn:palabre:tags";

    @Test
    void componentsShouldHaveOnlyAttributesThatTheyKnow() throws Exception {
        Map<String, Set<String>> known = known();
        List<String> unknown = new ArrayList<>();
        int components = 0;

        for (Path page : pages()) {
            for (Element component : elements(read(Files.newInputStream(page)), PRIMEFACES, "*")) {
                components++;
                attributes(component)
                        .filter(name -> !known.get(component.getLocalName()).contains(name))
                        .forEach(name -> unknown.add(page + ": " + name + " of " + component.getTagName()));
            }
        }

        assertThat(unknown).isEmpty();
        assertThat(components).isGreaterThan(200);
    }

    /** Or the answer takes away what the last press was answered, before anybody read it. */
    @Test
    void whatPagesAskByThemselvesShouldLeaveMessagesAlone() throws Exception {
        List<String> emptying = new ArrayList<>();
        int asking = 0;

        for (Path page : pages()) {
            for (Element command : elements(read(Files.newInputStream(page)), PRIMEFACES, "remoteCommand")) {
                if (command.getAttribute("action").isEmpty()) {
                    asking++;
                    if (!command.getAttribute("ignoreAutoUpdate").equals("true")) {
                        emptying.add(page + ": " + command.getAttribute("name"));
                    }
                }
            }
        }

        assertThat(emptying).isEmpty();
        assertThat(asking).isGreaterThan(5);
    }

    /** One that depends on a request would let it choose what the server runs (CVE-2026-46581). */
    @Test
    void pagesShouldIncludeOnlyWhatTheyNameThemselves() throws Exception {
        List<String> chosen = new ArrayList<>();
        int includes = 0;

        for (Path page : pages()) {
            for (Element include : elements(read(Files.newInputStream(page)), FACELETS, "*")) {
                String named = include.getAttribute("src") + include.getAttribute("template");
                includes += named.isEmpty() ? 0 : 1;
                if (named.contains("#{") || named.contains("${")) {
                    chosen.add(page + ": " + named);
                }
            }
        }

        assertThat(chosen).isEmpty();
        assertThat(includes).isGreaterThan(20);
    }

    /** Whatever else is sent by a button counts once (org.palabre.web.press); these run as often as the page asks. */
    @Test
    void onlyWhatReadsAgainShouldBeSentByThePageItself() throws Exception {
        List<String> alone = new ArrayList<>();

        for (Path page : pages()) {
            for (Element command : elements(read(Files.newInputStream(page)), PRIMEFACES, "remoteCommand")) {
                if (command.getAttribute("global").equals("false")) {
                    alone.add(command.getAttribute("name") + " " + command.getAttribute("action"));
                }
            }
        }

        assertThat(alone).contains("palabreRefresh ", "palabreCount ").allMatch(command -> List.of(
                        "palabreRefresh ",
                        "palabreRefresh #{guests.read}",
                        "palabreRefresh #{livePage.refresh}",
                        "palabreRefresh #{currentConferences.refresh}",
                        "palabreCount ")
                .contains(command));
    }

    /** Facelets takes any attribute of a tag file: one that the file does not read does nothing. */
    @Test
    void tagsOfOurOwnShouldBeThereAndReadWhatTheyAreGiven() throws Exception {
        Path tags = PAGES.resolve("WEB-INF/tags");
        Map<String, String> sources = new HashMap<>();
        for (Element tag : elements(read(Files.newInputStream(tags.resolve("palabre.taglib.xml"))), "*", "tag")) {
            Path source = tags.resolve(elements(tag, "source").getFirst().getTextContent());
            sources.put(elements(tag, "tag-name").getFirst().getTextContent(), Files.readString(source));
        }
        List<String> unknown = new ArrayList<>();
        Set<String> used = new HashSet<>();

        for (Path page : pages()) {
            for (Element tag : elements(read(Files.newInputStream(page)), OURS, "*")) {
                used.add(tag.getLocalName());
                String source = sources.getOrDefault(tag.getLocalName(), "");
                attributes(tag)
                        .filter(name -> !source.matches("(?s).*#\\{[^}]*\\b" + name + "\\b.*"))
                        .forEach(name -> unknown.add(page + ": " + name + " of " + tag.getTagName()));
            }
        }

        assertThat(unknown).isEmpty();
        assertThat(used).isEqualTo(sources.keySet());
    }

    private static Map<String, Set<String>> known() throws Exception {
        Document library =
                read(PrimeFaces.class.getClassLoader().getResourceAsStream("META-INF/primefaces.taglib.xml"));
        return elements(library, "*", "tag").stream()
                .collect(Collectors.toMap(
                        tag -> elements(tag, "tag-name").getFirst().getTextContent(),
                        tag -> elements(tag, "attribute").stream()
                                .map(attribute ->
                                        elements(attribute, "name").getFirst().getTextContent())
                                .collect(Collectors.toSet())));
    }

    /** Names without a prefix: those with one are passed through to the browser. */
    private static Stream<String> attributes(Element component) {
        NamedNodeMap all = component.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(attribute -> attribute.getNamespaceURI() == null)
                .map(attribute -> attribute.getLocalName());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Document read(InputStream xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (xml) {
            return factory.newDocumentBuilder().parse(xml);
        }
    }

    private static List<Element> elements(Element of, String name) {
        return list(of.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(Document of, String namespace, String name) {
        return list(of.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
