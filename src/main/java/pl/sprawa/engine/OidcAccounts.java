package pl.sprawa.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts of people who log in at the city's provider: made at the first log-in, and at each one brought to the groups that the
 * provider tells. They have a password that nobody knows. An account that Admin made is never taken over.
 */
class OidcAccounts {

    /** Under this key an account keeps which person of the provider it is. */
    static final String SUBJECT = "oidc-subject";

    private final IdentityService identities;
    private final TransactionTemplate transaction;

    OidcAccounts(IdentityService identities, TransactionTemplate transaction) {
        this.identities = identities;
        this.transaction = transaction;
    }

    /**
     * Who logged in.
     *
     * @param subject the provider's own id of the person, which never goes to another one
     * @param groups  roles and units; what the engine does not know is left out
     */
    record Person(String subject, String id, String firstName, String lastName, String email, Collection<String> groups) {
    }

    /** @throws OidcRefused if there is an account of that name which is not this person's, or the name cannot be one */
    void enter(Person person) {
        if (!person.id().matches(EngineSetup.IDS)) {
            throw new OidcRefused("'" + person.id() + "' cannot be the name of an account: letters, digits, dots, hyphens. Choose another claim (sprawa.oidc.user-claim).");
        }
        transaction.executeWithoutResult(status -> {
            User user = identities.createUserQuery().userId(person.id()).singleResult();
            if (user == null) {
                user = made(person.id());
            } else if (!person.subject().equals(identities.getUserInfo(person.id(), SUBJECT))) {
                throw new OidcRefused("There is an account '" + person.id() + "' already that is not of subject '" + person.subject()
                        + "'. Delete it in Admin if it is the same person.");
            }
            user.setFirstName(person.firstName());
            user.setLastName(person.lastName());
            user.setEmail(person.email());
            identities.saveUser(user);
            identities.setUserInfo(person.id(), SUBJECT, person.subject());
            bring(person);
        });
    }

    private User made(String id) {
        User user = identities.newUser(id);
        byte[] password = new byte[32];
        new SecureRandom().nextBytes(password);
        user.setPassword(Base64.getEncoder().encodeToString(password));
        return user;
    }

    private void bring(Person person) {
        Set<String> known = identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        Set<String> wanted = person.groups().stream().filter(known::contains).collect(Collectors.toSet());
        Set<String> present = identities.createGroupQuery().groupMember(person.id()).list().stream().map(Group::getId).collect(Collectors.toSet());
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(person.id(), group));
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identities.deleteMembership(person.id(), group));
    }
}
