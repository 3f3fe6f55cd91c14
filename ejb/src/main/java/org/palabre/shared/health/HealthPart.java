package org.palabre.shared.health;

/**
 * A part of the product that people notice when it is away. Beans of this type are asked each time somebody asks for
 * the health.
 */
public interface HealthPart {
    /** For operators, such as "call flows". */
    String part();

    /** Whether no caller comes in without it. A load balancer must not take away a server because mail waits. */
    boolean needed();

    /** What is wrong, without secrets; empty where it works as far as it is known. Answers within a few seconds. */
    String trouble();
}
