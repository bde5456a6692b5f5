package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import pl.sprawa.casework.OpenWork;

/**
 * What the reader of a case's page may do there; {@link StaffAccess} says so.
 *
 * @param work    has a task of the case and does the work of units: adds files, gives an own task to a colleague, proposes a service
 * @param assign  says who of the unit does it
 * @param contact needs to reach the resident
 * @param prolong may promise a later date
 * @param steer   may change the service and merge the case into another
 * @param propose may only propose another service
 */
record CaseRights(boolean work, boolean assign, boolean contact, boolean prolong, boolean steer, boolean propose) {

    /** @param open of a closed case nothing is to be done */
    static CaseRights of(StaffAccess access, HttpServletRequest user, String number, boolean open) {
        boolean work = open && access.mayWorkOn(user, number);
        boolean steer = open && access.maySteer(user);
        return new CaseRights(work, open && access.mayAssign(user, number), access.maySeeContact(user, number), open && access.mayProlong(user, number),
                steer, work && !steer);
    }

    /** Whether the reader may give a task to a colleague: an own one, and whoever says who does it those of the own unit; coordinators any. */
    boolean mayHand(OpenWork.Work task, HttpServletRequest user) {
        boolean here = steer || user.isUserInRole(task.unit());
        return here && (assign || work && user.getRemoteUser().equals(task.assignee()));
    }
}
