package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Accounts and groups in a directory: a real LDAP server in this JVM. */
class LdapTest {

    private static final String PASSWORD = "haslo-anny";

    private static InMemoryDirectoryServer directory;
    private static ConfigurableApplicationContext context;
    private static IdentityService identities;

    @BeforeAll
    static void start() throws Exception {
        InMemoryDirectoryServerConfig city = new InMemoryDirectoryServerConfig("dc=miasto,dc=example");
        city.addAdditionalBindCredentials("cn=sprawa,dc=miasto,dc=example", "czytam");
        city.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("city", 0));
        city.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        directory = new InMemoryDirectoryServer(city);
        directory.add("dn: dc=miasto,dc=example", "objectClass: domain", "dc: miasto");
        directory.add("dn: ou=ludzie,dc=miasto,dc=example", "objectClass: organizationalUnit", "ou: ludzie");
        directory.add("dn: ou=grupy,dc=miasto,dc=example", "objectClass: organizationalUnit", "ou: grupy");
        person("anna", "Anna", "Kowalska");
        person("jan", "Jan", "Kamiński");
        person("adam", "Adam", "Lewandowski");
        person("ewa", "Ewa", "Wójcik");
        group("staff", "anna");
        group("zdm", "anna", "adam");
        group("straz-miejska", "jan");
        group("coordinators", "jan");
        group("managers", "adam", "ewa");
        group("camunda-admin", "ewa");
        group("chor-urzedu", "anna", "jan", "adam", "ewa");
        directory.startListening();
        context = new SpringApplicationBuilder(EngineTest.Alone.class).web(WebApplicationType.NONE)
                .properties("camunda.bpm.auto-deployment-enabled=false", "camunda.bpm.job-execution.enabled=false")
                .run("--sprawa.models.beans=greeter", "--spring.datasource.url=jdbc:h2:mem:ldap;DB_CLOSE_DELAY=-1",
                        "--sprawa.ldap.url=ldap://127.0.0.1:" + directory.getListenPort("city"), "--sprawa.ldap.base-dn=dc=miasto,dc=example",
                        "--sprawa.ldap.manager-dn=cn=sprawa,dc=miasto,dc=example", "--sprawa.ldap.manager-password=czytam",
                        "--sprawa.ldap.user-search-base=ou=ludzie", "--sprawa.ldap.group-search-base=ou=grupy");
        identities = context.getBean(IdentityService.class);
        UnitTenants units = context.getBean(UnitTenants.class);
        units.ensure("zdm", "Zarząd Dróg");
        units.ensure("zdm", "Zarząd Dróg Miejskich");
        units.ensure("straz-miejska", "Straż Miejska");
        units.ensure("ztm", "Zarząd Transportu");
    }

    @AfterAll
    static void stop() {
        context.close();
        directory.shutDown(true);
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
    }

    private static void person(String id, String first, String last) throws Exception {
        directory.add("dn: uid=" + id + ",ou=ludzie,dc=miasto,dc=example", "objectClass: inetOrgPerson", "uid: " + id, "cn: " + first + " " + last,
                "givenName: " + first, "sn: " + last, "mail: " + id + "@miasto.example", "userPassword: haslo-" + (id.equals("anna") ? "anny" : id));
    }

    private static void group(String name, String... members) throws Exception {
        String[] lines = new String[3 + members.length];
        lines[0] = "dn: cn=" + name + ",ou=grupy,dc=miasto,dc=example";
        lines[1] = "objectClass: groupOfNames";
        lines[2] = "cn: " + name;
        for (int i = 0; i < members.length; i++) {
            lines[3 + i] = "member: uid=" + members[i] + ",ou=ludzie,dc=miasto,dc=example";
        }
        directory.add(lines);
    }

    private static Logins.Login login(String user) {
        return context.getBean(Logins.class).of(user);
    }

    @Test
    void theDirectoryKnowsThePasswordsAndExactlyTheNames() {
        assertThat(identities.checkPassword("anna", PASSWORD)).isTrue();
        assertThat(identities.checkPassword("anna", "zgadywane")).isFalse();
        assertThat(identities.checkPassword("anna", "")).isFalse();
        assertThat(identities.checkPassword("ANNA", PASSWORD)).as("one person is one name").isFalse();
        assertThat(identities.checkPassword("a*", PASSWORD)).isFalse();
        assertThat(identities.checkPassword("nikt", PASSWORD)).isFalse();
        assertThat(identities.createUserQuery().userId("anna").singleResult().getEmail()).isEqualTo("anna@miasto.example");
    }

    @Test
    void unitsFollowFromTheGroups() {
        assertThat(login("anna").groups()).containsExactlyInAnyOrder("staff", "zdm", "chor-urzedu");
        assertThat(login("anna").tenants()).containsExactly("zdm");
        assertThat(login("jan").tenants()).as("a coordinator").containsExactlyInAnyOrder("zdm", "straz-miejska", "ztm");
        assertThat(login("adam").tenants()).as("a manager of one unit").containsExactly("zdm");
        assertThat(login("ewa").tenants()).as("a manager of the city").containsExactlyInAnyOrder("zdm", "straz-miejska", "ztm");
        assertThat(login("nikt")).isEqualTo(new Logins.Login("nikt", List.of(), List.of()));
        assertThat(identities.createTenantQuery().tenantId("zdm").singleResult().getName()).isEqualTo("Zarząd Dróg Miejskich");
    }

    @Test
    void aClerkOfTheDirectoryHasTheUnitsTasksInTheInboxAndNoOthers() {
        Models.deploy(context.getBean(RepositoryService.class), "directory", Models.oneTask("directory"));
        for (String unit : List.of("zdm", "ztm")) {
            context.getBean(RuntimeService.class).startProcessInstanceByKey("directory", Map.of("unit", unit));
        }
        Logins.Login anna = login("anna");
        identities.setAuthentication(anna.user(), anna.groups(), anna.tenants());
        assertThat(context.getBean(TaskService.class).createTaskQuery().list()).extracting("tenantId").containsExactly("zdm");
        FilterService filters = context.getBean(FilterService.class);
        assertThat(filters.count(filters.createFilterQuery().filterName("Moja komórka").singleResult().getId())).isEqualTo(1L);
        assertThat(identities.createUserQuery().list()).as("other people's accounts").extracting("id").containsExactly("anna");
    }

    @Test
    void nothingIsWrittenToTheDirectory() {
        assertThat(identities.isReadOnly()).isTrue();
        assertThatThrownBy(() -> identities.newUser("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list()).extracting("id").containsExactly("ewa");
    }

    @Test
    void tooManyWrongPasswordsCloseTheDoorUntilAnAdministratorOpensIt() {
        Logins logins = context.getBean(Logins.class);
        IntStream.range(0, 12).forEach(attempt -> assertThat(logins.byPassword("adam", "zgadywane", "10.0.0.1")).isEmpty());
        assertThatThrownBy(() -> logins.byPassword("adam", "haslo-adam", "10.0.0.1")).isInstanceOf(LockedOut.class).hasMessageContaining("900 s");
        context.getBean(Lockout.class).lift("adam", "ewa");
        assertThat(logins.byPassword("adam", "haslo-adam", "10.0.0.1")).isPresent();
        assertThat(context.getBean(LoginLog.class).newest("adam", 3)).extracting(LoginLog.Entry::outcome).containsExactly("ok", "unlocked", "locked");
    }

    @Test
    void aFloodOfNamesDoesNotFillTheTable() {
        Logins logins = context.getBean(Logins.class);
        IntStream.range(0, 3 * LoginLog.MOST_A_MINUTE).forEach(attempt -> assertThat(logins.byPassword("nikt" + attempt, "x", "10.0.0.9")).isEmpty());
        assertThat(context.getBean(LoginLog.class).newest(null, 1000)).filteredOn(entry -> "10.0.0.9".equals(entry.address()))
                .hasSizeBetween(LoginLog.MOST_A_MINUTE, 2 * LoginLog.MOST_A_MINUTE); // the minute may turn meanwhile
    }
}
