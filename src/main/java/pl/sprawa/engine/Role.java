package pl.sprawa.engine;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What people do in the city, as groups of the engine with their rights. Whatever is not granted here is denied. */
enum Role {

    /** Works on the tasks of the own unit; the unit is a second group and its tenant. Sees no process instance and no history. */
    STAFF("staff", "Pracownicy jednostek", List.of(app("tasklist"),
            definitions(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK))),

    /** Head of a unit, which is a second group: the unit's work, and who of the unit is to do it. */
    HEADS("heads", "Kierownicy jednostek", List.of(app("tasklist"),
            definitions(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN))),

    /** Reviews contested outcomes, which come as tasks to its unit; to judge them it may read every case on the staff pages. */
    QUALITY("quality", "Kontrola jakości", List.of(app("tasklist"),
            definitions(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK))),

    /** Rules on disputes, sees the tasks of all units (member of all tenants), may assign them. */
    COORDINATORS("coordinators", "Koordynatorzy", List.of(app("tasklist"),
            definitions(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN))),

    /** Watches running cases and incidents in Cockpit and has failed steps tried again; does no unit's work. */
    MANAGERS("managers", "Kierownicy", List.of(app("cockpit"),
            definitions(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB),
            any(DECISION_DEFINITION, Permissions.READ), any(DECISION_REQUIREMENTS_DEFINITION, Permissions.READ), any(DEPLOYMENT, Permissions.READ))),

    /** Deploys models and reads them in Cockpit; sees no case. */
    ANALYSTS("analysts", "Analitycy procesów", List.of(app("cockpit"), definitions(ProcessDefinitionPermissions.READ),
            any(DECISION_DEFINITION, Permissions.READ), any(DECISION_REQUIREMENTS_DEFINITION, Permissions.READ),
            any(DEPLOYMENT, Permissions.READ, Permissions.CREATE))),

    /** The top of the escalation ladder: reads every case and the counts, and may promise a later date; the staff pages only. */
    AUDITORS("auditors", "Audytorzy", List.of()),

    /** Takes reports by phone; uses the staff pages only, so no right in the engine. */
    CONSULTANTS("consultants", "Konsultanci", List.of()),

    /** The data protection officer: reads on the staff pages who looked at what and has reporters erased; sees no case. */
    DATA_PROTECTION("data-protection", "Ochrona danych", List.of()),

    ADMINISTRATORS(Groups.CAMUNDA_ADMIN, "Administratorzy", Stream.of(Resources.values()).map(r -> any(r, Permissions.ALL)).toList());

    /** A right of the role. */
    record Right(Resource resource, String id, List<Permission> permissions) {
    }

    final String group;
    final String label;
    final List<Right> rights;

    Role(String group, String label, List<Right> rights) {
        this.group = group;
        this.label = label;
        this.rights = rights;
    }

    private static Right app(String name) {
        return new Right(APPLICATION, name, List.of(Permissions.ACCESS));
    }

    private static Right definitions(Permission... permissions) {
        return any(PROCESS_DEFINITION, permissions);
    }

    private static Right any(Resource resource, Permission... permissions) {
        return new Right(resource, "*", List.of(permissions));
    }
}
