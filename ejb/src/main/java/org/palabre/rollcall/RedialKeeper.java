package org.palabre.rollcall;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.palabre.shared.OutageLog;

/** Nothing tells that a pause is over: rounds look at the clock, every two seconds while there are any. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RedialKeeper {
    private CallingRounds rounds;

    protected RedialKeeper() {}

    @Inject
    RedialKeeper(CallingRounds rounds) {
        this.rounds = rounds;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        OutageLog.logged(rounds::goOn);
    }
}
