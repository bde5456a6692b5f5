package pl.sprawa.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;

/**
 * Users, groups and tenants of the engine, with one rule of ours: the tenants of a person follow from the groups. A unit is a
 * group and a tenant of the same id; coordinators, and managers who belong to no unit, are in all. So a person needs to be put
 * into groups only, and it does not matter where these come from.
 */
class UnitIdentities extends DbIdentityServiceProvider {

    @Override
    public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
        return ofPerson(query) ? tenantsOf(query.getUserId()) : super.findTenantByQueryCriteria(query);
    }

    @Override
    public long findTenantCountByQueryCriteria(DbTenantQueryImpl query) {
        return ofPerson(query) ? tenantsOf(query.getUserId()).size() : super.findTenantCountByQueryCriteria(query);
    }

    private static boolean ofPerson(DbTenantQueryImpl query) {
        return query.getUserId() != null && query.isIncludingGroups();
    }

    private List<Tenant> tenantsOf(String user) {
        Set<String> groups = groupsOf(user);
        List<Tenant> all = super.findTenantByQueryCriteria(new DbTenantQueryImpl());
        List<Tenant> own = all.stream().filter(tenant -> groups.contains(tenant.getId())).toList();
        boolean seesAll = groups.contains(Role.COORDINATORS.group) || groups.contains(Role.MANAGERS.group) && own.isEmpty();
        return seesAll ? all : own;
    }

    Set<String> groupsOf(String user) {
        return createGroupQuery(Context.getCommandContext()).groupMember(user).unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
    }
}
