package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;

/** What goes wrong when somebody reserves by phone: each time they hear why, and nothing is half made. */
@SharesPalabre
@Timeout(240)
class CreateFaultsIT {
    /** What is keyed, and the prompt that asks for the next. */
    private record Step(String keys, String next) {}

    private final Palabre palabre;
    private final Callers callers;

    CreateFaultsIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    private static List<Step> steps(Employee employee) {
        return List.of(
                new Step("1", "ask-personal-number"),
                new Step(employee.number() + "#", "ask-pin"),
                new Step("4826#", "ask-duration"),
                new Step("30#", "ask-participants"),
                new Step("4#", "read-back"),
                new Step("1", "reserved"),
                new Step("2", "entering-moderator"));
    }

    private Guest dials() {
        return callers.dials(Callers.freshNumber(), Callers.FRENCH, "");
    }

    private static void go(Guest guest, List<Step> steps) {
        guest.hears("menu");
        steps.forEach(step -> guest.keysAndBeginsToHear(step.keys, step.next));
    }

    private void keysPin(Guest guest, Employee employee, String pin, String answer) {
        guest.keysAndBeginsToHear(employee.number() + "#", "ask-pin");
        guest.keysAndBeginsToHear(pin + "#", answer);
    }

    @SideBySide
    void hangingUpAtEachStep() {
        List<Runnable> hangUps = new ArrayList<>();
        for (int step = 0; step <= 5; step++) {
            int last = step;
            hangUps.add(() -> {
                Employee employee = Employee.of(palabre);
                Guest guest = dials();
                go(guest, steps(employee).subList(0, last));
                guest.call().hangUp();
                guest.awaitEnded();
                assertThat(employee.conferences()).isZero();
            });
        }
        Together.all(hangUps.toArray(Runnable[]::new));
    }

    @SideBySide
    void hangingUpAfterTheConfirmationKeepsTheConference() {
        Employee employee = Employee.of(palabre);
        Guest guest = dials();
        go(guest, steps(employee).subList(0, 6));
        guest.call().hangUp();
        guest.awaitEnded();
        assertThat(employee.conferences()).isEqualTo(1);
        String number = employee.rest()
                .get("conferences")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        assertThat(employee.rest().get("conferences/" + number + "/live").status())
                .isEqualTo(404);
    }

    @SideBySide
    void digitsFasterThanThePrompts() {
        Employee employee = Employee.of(palabre);
        Guest guest =
                callers.dials(Callers.freshNumber(), Callers.FRENCH, ",1" + employee.number() + "#4826#30#4#1,,2");
        guest.hears("entering-moderator");
        assertThat(employee.conferences()).isEqualTo(1);
    }

    @SideBySide
    void nothingTyped() {
        Employee employee = Employee.of(palabre);
        Together.all(
                () -> isSilent(List.of(new Step("1", "ask-personal-number"))),
                () -> isSilent(steps(employee).subList(0, 3)));
        assertThat(employee.conferences()).isZero();
    }

    private void isSilent(List<Step> before) {
        Guest guest = dials();
        go(guest, before);
        guest.hears("nothing-heard");
        guest.hears("nothing-reserved");
        guest.hears("goodbye");
        guest.awaitEnded();
    }

    @SideBySide
    void wrongPinThreeTimes() {
        Employee employee = Employee.of(palabre);
        Guest guest = dials();
        go(guest, steps(employee).subList(0, 1));
        for (int i = 0; i < 3; i++) {
            keysPin(guest, employee, "1599", "wrong-pin");
        }
        guest.hears("nothing-reserved");
        guest.hears("goodbye");
        guest.awaitEnded();
        assertThat(employee.conferences()).isZero();
    }

    @SideBySide
    void lockedPerson() {
        Employee employee = Employee.of(palabre);
        Guest guesser = dials();
        go(guesser, steps(employee).subList(0, 1));
        for (int i = 0; i < 3; i++) {
            keysPin(guesser, employee, "1599", "wrong-pin");
        }
        Guest again = dials();
        go(again, steps(employee).subList(0, 1));
        keysPin(again, employee, "1599", "wrong-pin");
        keysPin(again, employee, "1599", "wrong-pin");
        keysPin(again, employee, "1599", "pin-locked");
        Guest owner = dials();
        go(owner, steps(employee).subList(0, 1));
        keysPin(owner, employee, "4826", "pin-locked");
        owner.hears("goodbye");
        owner.awaitEnded();
        assertThat(employee.conferences()).isZero();
    }

    @SideBySide
    void personNotAllowed() {
        Employee leaver = Employee.of(palabre);
        leaver.leavesTheGroup();
        Employee blocked = Employee.of(palabre);
        blocked.isBlocked();
        Together.all(() -> mayNot(leaver), () -> mayNot(blocked));
    }

    private void mayNot(Employee employee) {
        Guest guest = dials();
        go(guest, steps(employee).subList(0, 1));
        keysPin(guest, employee, "4826", "may-not-reserve");
        guest.hears("goodbye");
        guest.awaitEnded();
    }

    @SideBySide
    void givingUpAndStartingAgain() {
        Employee employee = Employee.of(palabre);
        Guest guest = dials();
        go(guest, steps(employee).subList(0, 5));
        guest.hears("confirm");
        guest.keysAndBeginsToHear("2", "ask-duration");
        guest.keysAndBeginsToHear("481#", "out-of-range");
        guest.keysAndBeginsToHear("20#", "ask-participants");
        guest.keysAndBeginsToHear("#", "read-back");
        guest.keysAndBeginsToHear("3", "nothing-reserved");
        guest.awaitEnded();
        assertThat(employee.conferences()).isZero();
    }

    @SideBySide
    void noPinInTheLog() {
        Employee employee = Employee.of(palabre);
        employee.rest().put("pin", "{\"pin\":\"9053187\"}");
        Guest guest = dials();
        go(guest, steps(employee).subList(0, 1));
        keysPin(guest, employee, "9053187", "ask-duration");
        guest.call().hangUp();
        guest.awaitEnded();
        assertThat(palabre.log()).doesNotContain("9053187");
    }
}
