package org.palabre.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Asks for the {@link Palabre} of its lane in its constructor, and leaves it as it was. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPalabre.class)
@ResourceLock(providers = SharedPalabre.OfPackage.class)
public @interface SharesPalabre {}
