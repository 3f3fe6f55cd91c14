package org.palabre.web.layout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;

/**
 * What an answer shows anew. A button in a row is found again by the number of its row: a list must stay as it was
 * shown until it is shown again, or the button of one row means another.
 */
public final class Rendered {
    private Rendered() {}

    /** @param clientId of what holds the list */
    public static boolean holds(String clientId) {
        PartialViewContext partial = FacesContext.getCurrentInstance().getPartialViewContext();
        return !partial.isPartialRequest()
                || partial.isRenderAll()
                || partial.getRenderIds().contains(clientId);
    }
}
