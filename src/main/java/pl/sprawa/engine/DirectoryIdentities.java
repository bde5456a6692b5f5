package pl.sprawa.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.identity.impl.ldap.LdapConfiguration;
import org.camunda.bpm.identity.impl.ldap.LdapIdentityProviderSession;

/**
 * Users, passwords and groups of the city's directory; tenants of our own, because a directory knows none: they are the units, and
 * who belongs to which follows from the groups as it does everywhere ({@link UnitIdentities}).
 */
class DirectoryIdentities extends LdapIdentityProviderSession {

    DirectoryIdentities(LdapConfiguration configuration) {
        super(configuration);
    }

    /** A directory finds "ZDM.Anna" too when asked for "zdm.anna"; to the engine these would be two people with one password. */
    @Override
    public boolean checkPassword(String userId, String password) {
        User user = userId == null || userId.isEmpty() ? null : findUserById(userId);
        return user != null && userId.equals(user.getId()) && super.checkPassword(userId, password);
    }

    /** Groups are roles and units, no secret; without them a clerk's inbox would be empty. */
    @Override
    protected boolean isAuthorizedToReadGroup(String groupId) {
        return true;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new UnitQuery(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new UnitQuery(null);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return new Units().findTenantById(tenantId);
    }

    private static Set<String> groups(String user) {
        return Context.getCommandContext().getReadOnlyIdentityProvider().createGroupQuery(Context.getCommandContext()).groupMember(user)
                .unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
    }

    /** Tenants from the database, with the directory's groups. */
    private static class Units extends UnitIdentities {

        @Override
        Set<String> groupsOf(String user) {
            // An unknown user has no name in the directory, and the search for an empty one could find anything.
            return Context.getCommandContext().getReadOnlyIdentityProvider().findUserById(user) == null ? Set.of() : groups(user);
        }
    }

    private static class UnitQuery extends DbTenantQueryImpl {

        UnitQuery(CommandExecutor executor) {
            super(executor);
        }

        @Override
        protected DbReadOnlyIdentityServiceProvider getIdentityProvider(CommandContext context) {
            return new Units();
        }
    }
}
