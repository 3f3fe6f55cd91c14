package org.palabre.shared;

/**
 * Who asks for something: every use case takes one and asks {@link Rights}.
 *
 * @param login directory login, in lower case; {@code system} for what the product does by itself
 * @param name name to show
 * @param from where the request came from: an address, {@code phone <number>}, or empty
 */
public record Actor(String login, String name, Standing standing, String from) {
    public static final Actor SYSTEM = new Actor("system", "Palabre", new Standing.Operator(), "");

    /** This actor asking from another place. */
    public Actor actingFrom(String address) {
        return new Actor(login, name, standing, address);
    }
}
