package pl.sprawa.backoffice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.engine.UnitTenants;

/**
 * Keeps the engine's groups and tenants in step with the city's units: each unit is a group and a tenant of the same id. The
 * unit's group is a member of its tenant, and so are those who look after all units. Runs before the port opens.
 */
@Component
class UnitGroups implements SmartInitializingSingleton {

    /** Roles whose members see the tasks of every unit. */
    private static final List<String> SEE_ALL = List.of("coordinators", "managers");

    private static final Logger LOG = LoggerFactory.getLogger(UnitGroups.class);

    private final Units units;
    private final UnitTenants unitTenants;
    private final IdentityService identities;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    UnitGroups(Units units, UnitTenants unitTenants, IdentityService identities, TaskService tasks, PlatformTransactionManager transactions) {
        this.units = units;
        this.unitTenants = unitTenants;
        this.identities = identities;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> sync());
    }

    void sync() {
        if (identities.isReadOnly()) { // the groups are those of a directory
            units.all().forEach(unit -> unitTenants.ensure(unit.code(), unit.name()));
            return;
        }
        var groups = identities.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, Function.identity()));
        var tenants = identities.createTenantQuery().list().stream().collect(Collectors.toMap(Tenant::getId, Function.identity()));
        for (Unit unit : units.all()) {
            ensureGroup(unit, groups.get(unit.code()));
            ensureTenant(unit, tenants.get(unit.code()));
            Set<String> members = identities.createGroupQuery().memberOfTenant(unit.code()).list().stream().map(Group::getId).collect(Collectors.toSet());
            ensureMember(unit, unit.code(), members);
            SEE_ALL.forEach(role -> ensureMember(unit, role, members));
        }
        Set<String> gone = new TreeSet<>(tenants.keySet());
        units.all().forEach(unit -> gone.remove(unit.code()));
        gone.forEach(this::warn);
    }

    private void ensureGroup(Unit unit, Group known) {
        Group group = known == null ? identities.newGroup(unit.code()) : known;
        if (!unit.name().equals(group.getName())) {
            group.setName(unit.name());
            group.setType("UNIT");
            identities.saveGroup(group);
        }
    }

    private void ensureTenant(Unit unit, Tenant known) {
        Tenant tenant = known == null ? identities.newTenant(unit.code()) : known;
        if (!unit.name().equals(tenant.getName())) {
            tenant.setName(unit.name());
            identities.saveTenant(tenant);
        }
    }

    private void ensureMember(Unit unit, String group, Set<String> members) {
        if (!members.contains(group)) {
            identities.createTenantGroupMembership(unit.code(), group);
        }
    }

    private void warn(String gone) {
        long open = tasks.createTaskQuery().tenantIdIn(gone).count();
        LOG.warn("Unit '{}' is no longer in the city's units.csv but still has {} open tasks. Its people keep them; put the unit back"
                + " or let a coordinator hand its cases to another unit.", gone, open);
    }
}
