package org.palabre.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageLayoutTest {
    @Test
    void eachElementShouldHaveItsLineWithinABlock() {
        assertThat(PageLayout.of("<div><h2 id='a'>#{m['x']}</h2><p:inputText id=\"b\"/><ul><li>c</li></ul></div>"))
                .isEqualTo("""
                        <div>
                          <h2 id='a'>#{m['x']}</h2>
                          <p:inputText id="b"/>
                          <ul>
                            <li>c</li>
                          </ul>
                        </div>
                        """);
    }

    @Test
    void spaceThatABrowserShowsShouldNeitherComeNorGo() {
        assertThat(PageLayout.of("<p>Press <b>1</b><i>2</i> or\n <a href=\"#\">hang up</a>.</p>"))
                .isEqualTo("<p>Press <b>1</b><i>2</i> or\n  <a href=\"#\">hang up</a>.</p>\n");
    }

    @Test
    void tagOfAComponentShouldStartALineSinceFaceletsDropsBlankTextBeforeIt() {
        assertThat(PageLayout.of("<span><b>1</b><ui:fragment rendered=\"#{a}\"><h:outputText value=\"2\"/>"
                        + "</ui:fragment>\n</span>"))
                .isEqualTo("""
                        <span><b>1</b>
                          <ui:fragment rendered="#{a}">
                            <h:outputText value="2"/>
                          </ui:fragment>
                        </span>
                        """);
    }

    @Test
    void tagThatDoesNotFitShouldHaveOneAttributeALine() {
        String value = "v".repeat(100);

        assertThat(PageLayout.of("<div><p:inputText id=\"" + value + "\" label=\"l\"/></div>"))
                .isEqualTo("""
                        <div>
                          <p:inputText
                              id="%s"
                              label="l"/>
                        </div>
                        """.formatted(value));
    }

    @Test
    void elementsThatStickTogetherShouldBePartedWithinTheTag() {
        String words = "w".repeat(60);

        assertThat(PageLayout.of("<span>" + words + "</span><span class=\"num\">" + words + "</span>"))
                .isEqualTo("<span>" + words + "</span><span\n    class=\"num\">" + words + "</span>\n");
    }

    @Test
    void longExpressionShouldGoOnBetweenItsWordsAndKeepWhatItQuotes() {
        String name = "n".repeat(60);

        assertThat(PageLayout.of("<dd>#{empty a." + name + " ? 'two  spaces' : text.of('key', b." + name + ")}</dd>"))
                .isEqualTo("<dd>#{empty a." + name + " ? 'two  spaces'\n    : text.of('key', b." + name + ")}</dd>\n");
    }

    @Test
    void whatIsShownAsItStandsShouldStayAsItStands() {
        String page = "<div>\n  <pre class=\"message\">a  b\n c</pre>\n</div>\n";

        assertThat(PageLayout.of(page)).isEqualTo(page);
    }

    @Test
    void commentsAndSingleBlankLinesShouldStay() {
        String page = "<div>\n  <!-- why -->\n  <p>a</p>\n\n  <p>b</p>\n</div>\n";

        assertThat(PageLayout.of(page.replace("\n\n", "\n\n\n\n"))).isEqualTo(page);
    }

    @Test
    void whatIsNoMarkupShouldBeRefusedRatherThanLost() {
        assertThatThrownBy(() -> PageLayout.of("<div class=a>")).isInstanceOf(IllegalArgumentException.class);
    }
}
