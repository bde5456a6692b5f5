package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import pl.sprawa.casework.OpenWork;

/**
 * What the reader of a case's page may do there; {@link StaffAccess} says so.
 *
 * @param work    has a task of the case and does the work of units: adds files, gives an own task to a colleague, proposes a service
 * @param assigns of which unit's tasks the reader says who does them
 * @param contact needs to reach the resident
 * @param prolong may promise a later date
 * @param steer   may change the service and merge the case into another
 * @param propose may only propose another service
 */
record CaseRights(boolean work, Predicate<String> assigns, boolean contact, boolean prolong, boolean steer, boolean propose) {

    /** @param open of a closed case nothing is to be done */
    static CaseRights of(StaffAccess access, HttpServletRequest user, String number, boolean open) {
        boolean work = open && access.mayWorkOn(user, number);
        boolean steer = open && access.maySteer(user);
        return new CaseRights(work, unit -> open && access.mayAssignIn(user, unit), access.maySeeContact(user, number), open && access.mayProlong(user, number),
                steer, work && !steer);
    }

    /** Whether the reader may give a task to a colleague: an own one of the own unit, and any whose unit he or she leads; coordinators any at all. */
    boolean mayHand(OpenWork.Work task, HttpServletRequest user) {
        return assigns.test(task.unit()) || work && (steer || user.isUserInRole(task.unit())) && user.getRemoteUser().equals(task.assignee());
    }
}
