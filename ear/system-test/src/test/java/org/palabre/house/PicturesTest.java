package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree holds the pictures that its documents show, and no other. */
class PicturesTest {
    @Test
    void eachPictureShouldBeShownByADocument() throws IOException {
        try (Stream<Path> files = Files.list(SourceTree.top().resolve("docs/img"))) {
            Set<String> there = files.map(file -> file.getFileName().toString().replace(".png", ""))
                    .collect(Collectors.toSet());
            assertThat(there).isEqualTo(ShownPictures.inDocuments());
        }
    }
}
