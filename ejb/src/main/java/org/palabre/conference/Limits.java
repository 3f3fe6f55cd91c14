package org.palabre.conference;

import org.palabre.directory.NumberOwner;
import org.palabre.shared.Actor;
import org.palabre.shared.Rights;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * The most that a role may ask for.
 *
 * @param openReservations future reservations of one owner at once
 */
public record Limits(int durationMinutes, int participants, int validityDays, int openReservations) {
    static Limits of(Actor actor, Settings settings) {
        return Rights.seesAll(actor)
                ? new Limits(
                        settings.number(Setting.PALABRE_ADMIN_MAX_DURATION),
                        settings.number(Setting.PALABRE_ADMIN_MAX_PARTICIPANTS),
                        settings.number(Setting.PALABRE_ADMIN_MAX_VALIDITY),
                        settings.number(Setting.PALABRE_ADMIN_MAX_OPEN))
                : new Limits(
                        settings.number(Setting.PALABRE_EMPLOYEE_MAX_DURATION),
                        settings.number(Setting.PALABRE_EMPLOYEE_MAX_PARTICIPANTS),
                        settings.number(Setting.PALABRE_EMPLOYEE_MAX_VALIDITY),
                        openOf(actor, settings));
    }

    /** Somebody known by a number alone cannot be asked about what they have reserved: they get few. */
    private static int openOf(Actor actor, Settings settings) {
        return NumberOwner.is(actor.login())
                ? settings.number(Setting.PALABRE_NUMBER_MAX_OPEN)
                : settings.number(Setting.PALABRE_EMPLOYEE_MAX_OPEN);
    }
}
