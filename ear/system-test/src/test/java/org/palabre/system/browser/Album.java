package org.palabre.system.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, from top to bottom, in one folder. */
record Album(Path folder) {
    /** As the page is now. */
    void keep(Page page, String name) {
        page.mouse().move(0, 0); // nothing is shown for being pointed at
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".jpg")));
    }
}
