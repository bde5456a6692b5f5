package pl.sprawa.engine;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first accounts, made while the engine is built and thus before the port opens: the administrator, without whom the web
 * applications would offer their set-up page to anyone, and on the embedded database the demo staff.
 */
@Component
@Order(3)
class Accounts extends AbstractProcessEnginePlugin {

    static final String ADMIN = "admin";
    static final int SHORTEST_PASSWORD = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    /** No letters or digits that are mistaken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private record Made(DemoStaff.Person person, String password) {
    }

    private final Environment settings;
    private final DemoStaff demoStaff;
    private final RandomGenerator random = new SecureRandom();

    Accounts(Environment settings, DemoStaff demoStaff) {
        this.settings = settings;
        this.demoStaff = demoStaff;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        IdentityService identities = engine.getIdentityService();
        if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        } else if (identities.isReadOnly()) {
            LOG.warn("The directory has no group '{}' with a member: nobody can administer this installation. Add the group, or set"
                    + " sprawa.ldap.group-search-base and sprawa.ldap.group-id-attribute so that it is found.", Groups.CAMUNDA_ADMIN);
            return;
        }
        boolean demo = ModeDefaults.demo(settings);
        List<Made> made = new ArrayList<>();
        made.add(make(identities, new DemoStaff.Person(ADMIN, "Administrator", "Systemu", "administrator", List.of(Groups.CAMUNDA_ADMIN), null),
                adminPassword(demo)));
        if (demo) {
            demoStaff.people().stream().filter(person -> identities.createUserQuery().userId(person.id()).count() == 0)
                    .forEach(person -> made.add(make(identities, person, settings.getProperty("sprawa.demo.password", randomPassword()))));
            announce(made);
        } else {
            LOG.info("Made the administrator '{}' with the password of sprawa.admin.password.", ADMIN);
        }
    }

    private String adminPassword(boolean demo) {
        String given = settings.getProperty("sprawa.admin.password", "");
        if (given.isEmpty() && demo) {
            return settings.getProperty("sprawa.demo.password", randomPassword());
        } else if (given.isEmpty()) {
            throw new AdminPasswordMissing("There is no administrator in this database yet, and no password is set to make one with.");
        } else if (given.length() < SHORTEST_PASSWORD) {
            throw new AdminPasswordMissing("The administrator's password has only " + given.length() + " characters.");
        }
        return given;
    }

    private static Made make(IdentityService identities, DemoStaff.Person person, String password) {
        User user = identities.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setPassword(password);
        user.setEmail(person.email());
        identities.saveUser(user);
        for (String group : person.groups()) {
            Roles.ensureGroup(identities, group, group);
            identities.createMembership(person.id(), group);
        }
        return new Made(person, password);
    }

    private String randomPassword() {
        return random.ints(14, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1)).collect(Collectors.joining());
    }

    private void announce(List<Made> made) {
        boolean chosen = settings.containsProperty("sprawa.demo.password");
        String line = "+" + "-".repeat(100) + "+";
        String rows = made.stream().map(m -> "| %-28s| %-47s| %-20s |".formatted(m.person().id(), m.person().role(),
                chosen ? "sprawa.demo.password" : m.password())).collect(Collectors.joining("\n"));
        String text = "| %-98s |".formatted("Demo accounts, shown this once. Log in at http://localhost:"
                + settings.getProperty("server.port", "8080") + "/camunda/app/tasklist/");
        LOG.info("\n{}\n{}\n{}\n| {}| {}| {} |\n{}\n{}\n{}", line, text, line, "%-28s".formatted("user"), "%-47s".formatted("role"),
                "%-20s".formatted("password"), line, rows, line);
    }
}
