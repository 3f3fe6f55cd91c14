package org.palabre.system.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.palabre.system.Lane;

/** Asks for the {@link Faulty} in its constructor, and leaves it whole. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FaultyPalabre.class)
@ResourceLock(Lane.WAITING)
@interface OnFaultyPalabre {}
