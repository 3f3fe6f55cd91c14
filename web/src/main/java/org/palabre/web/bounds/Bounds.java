package org.palabre.web.bounds;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.spec.ServletContextImpl;
import jakarta.servlet.ServletContext;

/** Puts the bounds in front of everything that the application answers. Found by its name in META-INF/services. */
public class Bounds implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var queue = new Queue();
        context.setAttribute(WebPart.QUEUE, queue);
        var visitors = new Visitors((ServletContextImpl) context);
        deployment.addInitialHandlerChainWrapper(
                next -> new BodyFirst(visitors, new BufferedBodies(), new WorkerPlaces(queue, new Sockets(next))));
    }
}
