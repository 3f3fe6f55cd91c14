package org.palabre.web.front;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Puts this package in front. Found by its name in META-INF/services: the last one there stands outermost. */
public class Front implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(OneLength::new);
    }
}
