package org.palabre.web.front;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.atomic.AtomicReference;

/** Puts this package in front. Found by its name in META-INF/services: the last one there stands outermost. */
public class Front implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var rules = new AtomicReference<Rules>();
        context.setAttribute(FrontRules.RULES, rules);
        deployment.addInitialHandlerChainWrapper(next -> new OneLength(new RealVisitor(
                rules::get,
                new KnownHost(rules::get, new Https(rules::get, deployment::getConfidentialPortManager, next)))));
    }
}
