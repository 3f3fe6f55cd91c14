package org.palabre.web.layout;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.primefaces.component.spinner.Spinner;
import org.primefaces.component.spinner.SpinnerRenderer;

/** A number beyond the limits, or none at all, is refused at its field; the original drops it without a word. */
public class NumberRenderer extends SpinnerRenderer {
    @Override
    public void decode(FacesContext context, UIComponent component) {
        super.decode(context, component);
        var spinner = (Spinner) component;
        if (spinner.getSubmittedValue() == null && shouldDecode(spinner)) {
            String typed = spinner.getClientId(context) + "_input";
            spinner.setSubmittedValue(
                    context.getExternalContext().getRequestParameterMap().get(typed));
        }
    }
}
