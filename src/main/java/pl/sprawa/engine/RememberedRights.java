package pl.sprawa.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's checks of rights with a short memory: claiming and finishing a task asks the same six questions each time. What
 * is permitted is remembered for {@link #REMEMBERED}, a refusal never. Rights on tasks come from the process definition and
 * the unit's tenant ({@link NoTaskGrants}), so no single task or instance has grants: none can be given, none need be deleted,
 * and an answer holds for all tasks of the definition.
 */
class RememberedRights extends AuthorizationManager {

    /** A right that is taken away on another node holds for this time at most, as in {@link Logins}; one taken away on this node is gone at once. */
    static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final int MOST = 10_000;
    private static final Set<Resource> WITHOUT_GRANTS = Set.of(Resources.TASK, Resources.PROCESS_INSTANCE,
            Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE);

    private final Map<String, Long> permitted;

    private RememberedRights(Map<String, Long> permitted) {
        this.permitted = permitted;
    }

    /** Makes one for each command, all with one memory. */
    static SessionFactory factory() {
        Map<String, Long> memory = new ConcurrentHashMap<>();
        return new InPlaceOf(AuthorizationManager.class, () -> new RememberedRights(memory));
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck check) {
        return remembered(user + groups + question(check), () -> super.isAuthorized(user, groups, check));
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, PermissionCheck check) {
        return remembered(user + groups + question(check), () -> super.isAuthorized(user, groups, check));
    }

    /**
     * Who may read the tasks of every definition need not have each task of a list checked: that is most of the work of counting
     * an inbox. Which units' tasks they are the tenants decide, as before. Where rights were revoked, each task is checked.
     */
    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled() && !check.isRevokeAuthorizationCheckEnabled()
                && isAuthorized(ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY)) {
            check.setAuthorizationCheckEnabled(false);
            check.setAuthUserId(null);
            check.setAuthGroupIds(null);
        }
    }

    @Override
    protected boolean isRevokeAuthCheckEnabled(String user, List<String> groups) {
        return !remembered("nothing revoked " + user + groups, () -> !super.isRevokeAuthCheckEnabled(user, groups));
    }

    private boolean remembered(String question, BooleanSupplier asked) {
        Long since = permitted.get(question);
        if (since != null && System.nanoTime() - since < REMEMBERED.toNanos()) {
            return true;
        }
        boolean authorized = asked.getAsBoolean();
        if (permitted.size() >= MOST) {
            permitted.clear();
        }
        if (authorized) {
            permitted.put(question, System.nanoTime());
        }
        return authorized;
    }

    @Override
    public void insert(DbEntity authorization) {
        change(authorization);
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        change(authorization);
        super.update(authorization);
    }

    @Override
    public void delete(DbEntity authorization) {
        permitted.clear();
        super.delete(authorization);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (!WITHOUT_GRANTS.contains(resource)) {
            permitted.clear();
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }

    private void change(DbEntity entity) {
        permitted.clear();
        AuthorizationEntity authorization = (AuthorizationEntity) entity;
        boolean ofSingle = WITHOUT_GRANTS.stream().anyMatch(resource -> resource.resourceType() == authorization.getResourceType());
        if (ofSingle && !Authorization.ANY.equals(authorization.getResourceId())) {
            throw new BadUserRequestException("Rights on a single task or instance cannot be given. Make the person a member of the unit that has the task,"
                    + " or give rights on the process definition.");
        }
    }

    private static String question(CompositePermissionCheck check) {
        return (check.isDisjunctive() ? "|" : "&") + check.getAtomicChecks().stream().map(RememberedRights::question).collect(Collectors.joining(","))
                + check.getCompositeChecks().stream().map(RememberedRights::question).collect(Collectors.joining(";", "(", ")"));
    }

    private static String question(PermissionCheck check) {
        boolean ofSingle = WITHOUT_GRANTS.contains(check.getResource());
        return check.getResourceType() + "." + check.getPerms() + "." + (ofSingle ? "" : check.getResourceId()) + "." + check.getAuthorizationNotFoundReturnValue();
    }
}
